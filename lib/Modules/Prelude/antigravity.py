"""Opens no browser."""
