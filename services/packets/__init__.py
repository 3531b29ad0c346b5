"""Packets: forms for people without the program, which leave the house as a file or a text and come back once.

`keys` proves that a form is ours, `paper` lays one out and reads its cells, `words` has its words, `workbook` writes
the file, `pages` the résumé without what the reader may not see. `issue` sends one out, `returned` keeps what came
back until a person has looked, `opening` and `landing` judge it and put it in its place.
"""
