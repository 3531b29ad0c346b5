"""Working together on one shared workspace: what colleagues changed, who is where, and the line to the server."""
