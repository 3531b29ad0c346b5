"""The outbox: drafts that a person confirms, mail that is sent once, text that is copied by hand."""
