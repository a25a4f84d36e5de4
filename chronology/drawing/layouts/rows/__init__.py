"""What columns and grids share: the words of a row, and how it is set."""
