"""Templates of positions and of processes: what a new position takes over, and what each stage means."""
