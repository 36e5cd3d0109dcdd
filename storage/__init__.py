"""The keeping: header, keys, database, blobs, drafts and log of one vault folder."""
