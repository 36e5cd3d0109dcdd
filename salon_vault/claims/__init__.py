"""Claims: what an insurer asks for after a reaction, put together in one paper."""
