"""日志: the journal, searched, taken out and verified."""
