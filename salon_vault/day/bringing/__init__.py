"""Bringing a day over: pasted lines, and the files of booking programs."""
