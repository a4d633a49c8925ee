"""Everything a report needs to prepare for an interview: the company, the stories, which fits what, what is weak."""
