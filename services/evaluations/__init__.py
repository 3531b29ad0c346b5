"""Evaluations: the form, the draft, the submission, the blind reading of others', and the panel's summary."""
