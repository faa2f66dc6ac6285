"""Hidden counts: the sums that they are part of, and the values that could be computed from these."""
