"""Surveys: short lists of questions to candidates, departments and colleagues, and what the answers say over time.

`forms` has the questions, `answers` takes one filled-in form, `from_tables` many at once, `trend` what they come to.
"""
