"""Where everything stands: a layout in numbers and the page it makes, for each way to draw a story."""
