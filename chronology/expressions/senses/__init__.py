"""What phrases mean before they meet an anchor: cells of the calendar, dates, lengths, and what is made of them."""
