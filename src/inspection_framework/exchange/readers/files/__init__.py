"""Files that are tables, opened: text with delimiters and workbooks, each within one budget of size."""
