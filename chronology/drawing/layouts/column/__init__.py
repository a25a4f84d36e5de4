"""A column: a calendar from top to bottom with a row for every event beside it, in one piece or folded."""
