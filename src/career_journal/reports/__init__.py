"""Answers to questions, as plain values. One file a report, one template beside it in `templates/reports`.

A report neither prints nor reads files nor asks the time. Deciding is done here, arranging in the template; JSON is the
value itself.
"""
