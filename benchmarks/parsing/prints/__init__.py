"""Whole templates, as offices and boards print them: HTML through a browser and a word processor.

A lot is written before the rules are looked at, and counted once; then the rules are mended, and it tells no more how
well they do on what they have not seen. First counts (F1): the third lot (60 files, eight kinds of file, the boards of
today, Hong Kong, Taiwan, scholars, letters) names 0.86, phones 0.97, degree 0.95, schools 0.82, employers 0.79, titles
0.79, expected job 0.92, city 1.00, pay 0.91; the fourth (28 files, after the third was mended) names 0.94, phones 0.98,
degree 1.00, schools 0.89, employers 0.83, titles 0.92, expected job 0.94, city 0.91, pay 1.00. Mended, both stand at
0.97 or more, but for pay in other currencies, which is left out.
"""
