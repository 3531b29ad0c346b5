"""发件箱: drafts are read, confirmed and sent, or copied by hand; texts and the mail account are kept here."""
