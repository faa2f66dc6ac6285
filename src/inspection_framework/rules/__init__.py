"""What follows: pure functions, each answer with its reasons."""
