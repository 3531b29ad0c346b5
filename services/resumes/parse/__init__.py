"""From text to facts: one module per kind of fact, each small rules over rows of text.

The text itself (rows, sections, dates, pieces of a header) lies here; what it says in the folders: `person`, `wishes`,
`schools`, `work`, `skills`. `profile` asks them all.

A fact is never invented: `Found` holds what stands in the text, where, and how sure the rule is.
A wrong value is worse than an empty one; what is doubtful says so.
"""
