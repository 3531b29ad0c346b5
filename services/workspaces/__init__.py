"""The local workspace as a file: its engine, its keys beside it, opening, copying and checking."""
