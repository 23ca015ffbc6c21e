"""An OpenAI-compatible server for one base model and any number of LoRA adapters."""
