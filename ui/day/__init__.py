"""The day list on screen: who comes when, what is still due, and one line to type the next."""
