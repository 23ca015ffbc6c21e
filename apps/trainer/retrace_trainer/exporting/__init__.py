"""A trained adapter in forms that other programs load: merged weights, and GGUF."""
