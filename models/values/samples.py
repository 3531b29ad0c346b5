"""When a figure rests on too little to say much (section M of the metric dictionary)."""

from __future__ import annotations

FEW = 10
"""Fewer cases than this and a figure is marked 样本少 wherever it is shown."""
