"""Bad input and faults: each is one clear error, and the rest goes on."""
