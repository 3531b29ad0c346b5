"""Queries of the board (招聘看板)."""

from services.boards.choices import PositionChoice, channels, colleagues, positions, tag_words
from services.boards.read import board, ended, verdicts
from services.boards.values import Board, Card, Filters, Header, Lane, Tally, Timer, Verdict, filtered

__all__ = [
    "Board",
    "Card",
    "Filters",
    "Header",
    "Lane",
    "PositionChoice",
    "Tally",
    "Timer",
    "Verdict",
    "board",
    "channels",
    "colleagues",
    "ended",
    "filtered",
    "positions",
    "tag_words",
    "verdicts",
]
