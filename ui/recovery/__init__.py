"""The recovery kit on screen: making another, and the reminder that one is missing."""
