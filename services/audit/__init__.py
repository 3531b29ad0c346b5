"""Reading the journal: who did what when, to whom, with the values before and after; and taking it out."""
