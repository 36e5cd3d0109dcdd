"""Unusual use of logins, brought to the owner as a question; never before staff were told."""
