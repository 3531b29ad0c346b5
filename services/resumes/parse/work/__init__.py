"""Employments with their posts, projects, years of experience."""
