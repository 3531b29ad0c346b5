"""电话名单: one person after the other, asked the same, one key for what came of it."""
