"""Checkpoints to resume from: the newest one that is whole."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

PARTS = ("adapter_model.safetensors", "optimizer.pt", "scheduler.pt", "rng_state.pth", "trainer_state.json")


@dataclass(frozen=True)
class Resumption:
    """Where to go on from (None: from the start), and the steps whose checkpoints were cut off and are now removed."""

    checkpoint: Path | None
    discarded: list[int]

    @property
    def step(self) -> int:
        return step_of(self.checkpoint) if self.checkpoint else 0


def find_resumption(folder: Path) -> Resumption:
    """The newest checkpoint that is whole; newer ones that were cut off while being written are removed."""
    discarded = []
    for checkpoint in sorted(folder.glob("checkpoint-*"), key=step_of, reverse=True):
        if _is_whole(checkpoint):
            return Resumption(checkpoint, discarded)
        shutil.rmtree(checkpoint)
        discarded.append(step_of(checkpoint))
    return Resumption(None, discarded)


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
