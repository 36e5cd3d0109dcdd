"""The log on screen: under whose login what was done, in sentences."""
