"""Tests of views/journal."""
