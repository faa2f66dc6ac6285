"""What documents are made of: how each type is written and read, and what is said where it cannot be."""
