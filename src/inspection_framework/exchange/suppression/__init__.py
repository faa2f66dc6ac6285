"""What stands behind hidden counts: the sums in which they stand, and what could be computed from these."""
