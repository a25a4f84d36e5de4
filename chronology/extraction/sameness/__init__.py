"""Whether two accounts tell of the same event, and what follows: united stories, comparisons."""
