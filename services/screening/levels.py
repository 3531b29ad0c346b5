"""From which match score on something is said about it. Alone, so that a board can be painted without the counting."""

from __future__ import annotations

HIGH = 85
"""From here on somebody is worth a word to the recruiter and the hiring manager."""
