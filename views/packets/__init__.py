"""Forms that were sent out and come back: the list, the look before landing, and giving one away."""
