"""Files that somebody brings: pictures and papers that did not come from this program."""
