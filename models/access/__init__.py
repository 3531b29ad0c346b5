"""Who may do what: one matrix, and what PostgreSQL makes of it."""

from models.access.matrix import Act, Matrix, Right, Scope, Thing, matrix

__all__ = ["Act", "Matrix", "Right", "Scope", "Thing", "matrix"]
