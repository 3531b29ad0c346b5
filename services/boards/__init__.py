"""Queries of the board (招聘看板)."""

from services.boards.choices import (
    Places,
    PositionChoice,
    ProcessChoice,
    channels,
    colleagues,
    places,
    positions,
    tag_words,
)
from services.boards.read import board, ended, verdicts
from services.boards.scope import Scope
from services.boards.values import Board, Card, Filters, Header, Lane, Tally, Timer, Verdict, filtered

__all__ = [
    "Board",
    "Card",
    "Filters",
    "Header",
    "Lane",
    "Places",
    "PositionChoice",
    "ProcessChoice",
    "Scope",
    "Tally",
    "Timer",
    "Verdict",
    "board",
    "channels",
    "colleagues",
    "ended",
    "filtered",
    "places",
    "positions",
    "tag_words",
    "verdicts",
]
