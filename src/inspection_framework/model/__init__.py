"""What there is: immutable types that check their own consistency."""
