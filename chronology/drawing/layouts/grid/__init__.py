"""A grid: months as blocks, weeks as rows, days as cells, like a calendar on a wall."""
