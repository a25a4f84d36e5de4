"""The grammar of news: sentences, words by their kinds, verb groups, clauses."""
