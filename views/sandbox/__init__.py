"""沙箱: a throw-away copy of the workspace, what came of it, and the way out."""
