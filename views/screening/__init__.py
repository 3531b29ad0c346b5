"""Screening a position: the list with its reasons, one by one beside the résumé, side by side, and the portrait."""
