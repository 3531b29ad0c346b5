"""What a cell says: one reader per kind of value. A reader never drops text that it does not understand."""
