"""Samples of children's files: whether a sample meets a plan, and how to draw a sample as a rehearsal."""
