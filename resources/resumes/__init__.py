"""Word lists for reading résumés: surnames, places, skills. Plain data, to be extended by anyone."""
