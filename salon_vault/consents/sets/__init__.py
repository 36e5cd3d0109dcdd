"""What is printed before a visit, for one client or for all who come on a day."""
