"""The salon's own wordings of the shipped forms: versions that never change any more."""
