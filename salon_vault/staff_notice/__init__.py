"""What staff are told of the log and sign at joining, and from when on that counts."""
