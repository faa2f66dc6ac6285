"""Samples of children's files: whether one meets a plan, and how to draw one as a rehearsal."""
