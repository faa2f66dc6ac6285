"""The layouts of published tables, as data. Each states whether it was built from a file at hand."""
