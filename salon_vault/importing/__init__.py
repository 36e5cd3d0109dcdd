"""Lists of clients from elsewhere: read, understood column by column, and taken in whole."""
