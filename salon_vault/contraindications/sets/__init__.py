"""Sets of questions: those that come with the program, and the salon's own versions."""
