"""Where everything stands: a room for each way to draw a story, with its layout in numbers and its page, over the parts they share."""
