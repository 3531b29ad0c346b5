"""Whole résumés written by hand, line by line, set as DOCX, PDF or plain text without any other program.

The fifth lot (28 résumés, 56 files) was written before the rules were looked at. First counts (F1), once slips of the
truth itself were mended (towns parted by a sign the contract does not use, one native place forgotten, the code before
a phone, "" for null): names 0.96, phones 0.99, degree 0.94, schools 0.91, employers 0.94, titles 0.85, expected job
0.75, expected city 0.96, pay 0.82, city 0.87, date of birth 0.82, majors 0.77, degrees of schools 0.83.
Mended: 0.96 to 1.00, but for pay in other currencies or with a share of sales (0.86) and majors (0.94).
After the first count the truth was changed where it broke a rule that stood before: a job beside the name is the one
that is wished for, （师范） and MPC belong to a major, 初中 is below the degrees of the contract, no birth from an ID.

The sixth (12 résumés, 24 files) was written after that. First counts: names 0.96, phones 1.00, degree 1.00, schools
0.90, employers 0.91, titles 1.00, expected job 0.93, expected city 1.00, pay 0.86, city 0.83, majors 0.71, degrees of
schools 0.90. Mended: 1.00, but for pay (0.86) and majors (0.94).
"""
