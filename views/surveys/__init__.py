"""Satisfaction: what surveys say over time, and the questions they ask."""
