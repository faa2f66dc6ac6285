"""What changed from one edition of a framework to another."""
