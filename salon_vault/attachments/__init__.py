"""Files on a client's card, kept as they came: old cards, letters, papers from before."""
