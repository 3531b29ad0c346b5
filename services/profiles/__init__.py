"""Everything that the profile page shows of one person, in one question."""
