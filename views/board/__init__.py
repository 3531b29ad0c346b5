"""The board: everybody of one position, and moving them under the rules of its stages."""
