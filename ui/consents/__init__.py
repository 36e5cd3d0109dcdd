"""Forms on screen: choosing, looking at, printing and saving them."""
