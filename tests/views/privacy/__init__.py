"""Tests of views/privacy."""
