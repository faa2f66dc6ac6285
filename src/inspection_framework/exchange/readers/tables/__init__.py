"""What tables have in common: their headings, rows that are no data, and what cells say."""
