"""The day list: who comes when, for what, to whom; it books nothing and records no visit."""
