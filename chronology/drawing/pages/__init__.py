"""Pages of a set size: a finished picture that is longer, cut into sheets."""
