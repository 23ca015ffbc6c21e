"""Training set to LoRA adapter."""
