"""What a picture of a story has to tell: what is known of every time, and all words, before anything has a place."""
