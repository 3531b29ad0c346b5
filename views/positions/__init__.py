"""职位: all positions, opening a new one from a template, editing, pausing, closing."""
