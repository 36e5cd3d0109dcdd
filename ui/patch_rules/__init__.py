"""The rules on patch tests on screen: what others publish, and what this salon goes by."""
