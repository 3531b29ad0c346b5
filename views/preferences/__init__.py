"""Settings: what a person prefers on this computer, and the safety of the workspace."""
