"""Whole templates, as offices and boards print them: HTML through a browser and a word processor."""
