"""From text to facts: one module per kind of fact, each small rules over rows of text.

A fact is never invented: `Found` holds what stands in the text, where, and how sure the rule is.
A wrong value is worse than an empty one; what is doubtful says so.
"""
