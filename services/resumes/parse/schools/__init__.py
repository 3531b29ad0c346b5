"""Schools with major, degree and dates."""
