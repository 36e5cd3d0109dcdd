"""The timeline: everything that happened with a client, from every feature, in one list."""
