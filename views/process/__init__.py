"""Processes: stages with what they ask for, the draft with its replay, publishing; the working calendar."""
