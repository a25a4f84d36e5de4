"""Parts of the day and clock times as people say them, and ranges of them."""
