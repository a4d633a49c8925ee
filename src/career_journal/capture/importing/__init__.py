"""Notes of their own out of what other files hold: sectioned notes, résumés, tables of goals.

files      what was named on the command line, as texts
sources/   one file for each kind of file: what it holds, as items
planning   items against the journal: a plan
plan       a plan as the file its owner reads and edits
compose    an item as the text of a note
moving     a source without the lines that were taken
carry      a plan put into effect
"""
