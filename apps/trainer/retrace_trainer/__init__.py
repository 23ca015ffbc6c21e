"""Retrace's Python worker: prepares the embedded model, trains adapters and serves models."""
