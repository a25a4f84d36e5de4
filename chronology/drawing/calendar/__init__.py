"""The calendar of a picture: where time is cut, how it is ruled, the words on it, and where marks stand along it."""
