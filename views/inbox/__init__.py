"""收件: what one is told by colleagues and by the program."""
