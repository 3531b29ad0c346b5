"""A workspace on a server, as a person's computer knows it: its link, the invitation, signing in."""
