"""Files that are tables, opened: text with delimiters and workbooks, each within one budget of size.

Workbooks, ODS and XLSX, are read by expat, the XML parser that comes with Python, and by nothing else. A sheet may
declare millions of cells in a few bytes, and a library that lays out what is declared takes gigabytes or ends the
process. Here each cell, repeat and text is counted against the budget of the file before it is laid out.
"""
