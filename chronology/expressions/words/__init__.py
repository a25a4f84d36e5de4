"""Words and their order: cutting a text into tokens, the kinds of words, patterns over kinds, names and signals."""
