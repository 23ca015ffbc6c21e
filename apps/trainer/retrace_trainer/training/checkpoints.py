"""Checkpoints to resume from: the newest one that is whole."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

SEAL = "whole.json"


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
    for checkpoint in _newest_first(folder):
        if _is_whole(checkpoint):
            return Resumption(checkpoint, discarded)
        shutil.rmtree(checkpoint)
        discarded.append(step_of(checkpoint))
    return Resumption(None, discarded)


def newest_checkpoint(folder: Path) -> Path | None:
    """The newest checkpoint, taken to be whole."""
    return next(iter(_newest_first(folder)), None)


def steps_in(folder: Path) -> list[int]:
    """The steps of all checkpoints there, whole or not, the newest first."""
    return [step_of(checkpoint) for checkpoint in _newest_first(folder)]


def seal(folder: str, step: int) -> Path:
    """Note the files of a checkpoint that has just been written, with their sizes, which is what makes it whole.

    So it holds for whatever a trainer writes: an adapter, a whole model, the shards of several processes. Returns the
    checkpoint's folder.
    """
    checkpoint = Path(folder) / f"checkpoint-{step}"
    sizes = _sizes(checkpoint)
    unfinished = checkpoint / f"{SEAL}.unfinished"
    unfinished.write_text(json.dumps(sizes))
    unfinished.rename(checkpoint / SEAL)
    return checkpoint


def step_of(checkpoint: Path) -> int:
    return int(checkpoint.name.removeprefix("checkpoint-"))


def _newest_first(folder: Path) -> list[Path]:
    return sorted(folder.glob("checkpoint-*"), key=step_of, reverse=True)


def _is_whole(checkpoint: Path) -> bool:
    try:
        sealed = json.loads((checkpoint / SEAL).read_text())
    except (OSError, json.JSONDecodeError):
        return False
    there = _sizes(checkpoint)
    return all(there.get(name) == size for name, size in sealed.items())


def _sizes(checkpoint: Path) -> dict[str, int]:
    """Bytes of each file, by its path in the folder."""
    files = (file for file in checkpoint.rglob("*") if file.is_file() and file.name != SEAL)
    return {str(file.relative_to(checkpoint)): file.stat().st_size for file in files}
