"""Readers of files with tables: text with delimiters, and workbooks. Each file must stay within limits of size.

Workbooks (ODS and XLSX) are read only by expat, the XML parser that comes with Python. A sheet may declare millions of
cells in a few bytes. A library that allocates all of them takes gigabytes, or the process ends. Here each cell, repeat
and text is counted against the limits of the file before it is stored.
"""
