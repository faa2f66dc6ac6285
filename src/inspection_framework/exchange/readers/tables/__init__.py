"""What tables have in common: headings, rows that are not data, and the meaning of cells."""
