"""A run whose files lie in a bucket: what it needs is taken from there, and what it makes is put there."""
