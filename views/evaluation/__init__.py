"""The evaluation form of one interviewer, and the panel's summary of a round."""
