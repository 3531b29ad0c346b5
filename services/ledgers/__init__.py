"""Ledgers in and out: read → structure → map → plan → apply → verify, and take back; and write.

A ledger is a table of applicants that an office kept by hand, in any shape. Reading knows files,
structure knows rows and headings, mapping knows what a column means, values know what a cell says;
none of them touches the database. From `plan` on, the workspace comes in.
"""
