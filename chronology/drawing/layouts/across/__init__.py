"""What flags and lanes share: the calendar from left to right, labels of dates and titles, and several pages where one is too narrow."""
