"""Photos of clients: kept, paired, agreed to, published, taken down."""
