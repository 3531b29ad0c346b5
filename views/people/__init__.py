"""The people behind a figure, and what a search found."""
