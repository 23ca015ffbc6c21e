"""Checkpoints to resume from: the newest one that is whole."""

import json
import shutil
from pathlib import Path

PARTS = ("adapter_model.safetensors", "optimizer.pt", "scheduler.pt", "rng_state.pth", "trainer_state.json")


def newest_whole_checkpoint(folder: Path) -> Path | None:
    """The newest checkpoint that can be resumed from; ones that were cut off while being written are removed."""
    for checkpoint in sorted(folder.glob("checkpoint-*"), key=step_of, reverse=True):
        if _is_whole(checkpoint):
            return checkpoint
        shutil.rmtree(checkpoint)
    return None


def step_of(checkpoint: Path) -> int:
    return int(checkpoint.name.removeprefix("checkpoint-"))


def _is_whole(checkpoint: Path) -> bool:
    import torch
    from safetensors import safe_open

    if not all((checkpoint / part).exists() for part in PARTS):
        return False
    try:
        json.loads((checkpoint / "trainer_state.json").read_text())
        with safe_open(checkpoint / "adapter_model.safetensors", framework="pt") as weights:
            list(weights.keys())
        torch.load(checkpoint / "optimizer.pt", weights_only=True)
    except Exception:  # any way of being unreadable means the same: do not resume from it
        return False
    return True
