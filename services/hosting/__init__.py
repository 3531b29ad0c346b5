"""The shared workspace's server on an ordinary office computer: its engine, its front, its people, its backups."""
