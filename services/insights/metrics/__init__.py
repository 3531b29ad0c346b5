"""The metric dictionary: each figure is declared once, and measured, split and traced by the same statement.

`metric` says what a metric is; `flow`, `meetings`, `closings`, `records` declare the cases each one counts;
`dictionary` lists them; `measure` computes figures from cases, and names the people behind them.
"""
