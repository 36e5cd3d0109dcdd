"""A day's list on paper, for work away from the counter and for a day without a PC."""
