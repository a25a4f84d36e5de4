"""Type: which font draws a letter, how wide it comes out, where lines break."""
