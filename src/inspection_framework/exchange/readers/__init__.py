"""The files that public bodies and authorities hold, read as values of the model, with every problem listed."""
