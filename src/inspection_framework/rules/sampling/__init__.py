"""Which children's files are sampled: whether a sample is the one that a plan asks for, and a draw to rehearse with."""
