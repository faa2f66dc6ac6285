"""What the cells of a list of children say: no cell is ever shown."""
