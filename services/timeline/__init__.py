"""A candidate's timeline, from the journal: `read` finds what happened, `content` says what each row tells."""
