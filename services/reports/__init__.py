"""Reports: the same figures as the window, as a workbook with live tables and charts, on paper, and as data.

`content` says what a report holds; `funnel`, `health`, `people` gather it; `workbook` and `paper` write it.
"""
