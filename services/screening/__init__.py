"""Screening: hard conditions and a match score for everybody who applied to a position, with the evidence for each.

`portrait` says what is wanted, `people` reads what is known, `conditions` judges, `scoring` counts points, `screen`
answers for the whole list, `explain` for one person, `sample` picks from below the line, `deciding` acts. Unknown is
never a failure, and no score decides anything.
"""
