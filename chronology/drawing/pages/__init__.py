"""Pages of a set size: whether a picture fits one, and how it goes on over several."""
