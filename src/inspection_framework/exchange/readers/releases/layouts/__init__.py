"""The tables that have been published, as data. Each says whether it was built from a file at hand."""
