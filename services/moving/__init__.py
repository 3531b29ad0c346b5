"""A workspace goes to a server, or comes home from it: whole, compared row for row, and never half of it."""
