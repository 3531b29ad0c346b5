"""Processes as a person writes them: the sheet, its draft, what a draft would have done, publishing it."""
