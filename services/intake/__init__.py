"""Intake of résumés: files come in as items of a queue, a person reviews each, and it becomes an application.

`receive` takes files in, `queue` shows them, `duplicates` hints at people on file, `accept` makes the
candidate and the application. The original is always kept.
"""
