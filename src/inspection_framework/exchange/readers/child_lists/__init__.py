"""Lists of children: their sheets, rows and cells. No cell is ever shown."""
