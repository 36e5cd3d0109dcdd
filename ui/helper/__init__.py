"""The key-less helper process: paper, foreign pictures, foreign pages; and how it is asked."""
