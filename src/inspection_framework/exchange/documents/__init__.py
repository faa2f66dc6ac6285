"""Documents: how each type is written and read, and the problems named where it cannot be."""
