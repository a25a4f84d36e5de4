"""The calendar of a picture: where time is cut, how it is ruled, and the words on it."""
