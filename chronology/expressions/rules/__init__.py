"""The rules of English: tables of patterns, and the builders that make senses of them."""
