"""A whole workspace as plain files: JSON Lines, one file per table, and the documents (docs/workspace-exchange.md)."""
