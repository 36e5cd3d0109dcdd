"""The papers before a visit on screen: of one client, and of all who come on a day."""
