"""Papers: blocks in, the bytes of a PDF out; nothing touches the disk on the way."""
