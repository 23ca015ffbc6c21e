"""What a run leaves in a bucket: its newest checkpoints and its adapter, each under a note that is written last."""

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from retrace_trainer.bucket.address import read_address
from retrace_trainer.bucket.content_bucket import ContentBucket, NotWhole
from retrace_trainer.failure import Failure

ADAPTER = "adapter"
CHECKPOINT = re.compile(r"checkpoint-(\d+)")
# As many as the run's folder keeps: should the newest be damaged, there is another.
KEPT = 2


@dataclass(frozen=True)
class Found:
    """What an earlier attempt has left: a folder's name in the run's folder, and the note of whose work it is."""

    folder: Path
    owner: object


class RunBucket:
    """The part of a bucket that belongs to one run. What is there whole is named; nothing else is ever found."""

    def __init__(self, address: str, on_bytes: Callable[[int], object] = lambda _: None) -> None:
        self.content = ContentBucket(read_address(address), on_bytes)

    def publish_checkpoint(self, checkpoint: Path, owner: object) -> bool:
        """Put a checkpoint there, and remove all but the newest ones.

        A store that can't be reached costs the run nothing but this checkpoint: it is told on standard error.
        """
        try:
            self._publish(checkpoint.name, checkpoint, owner)
            self._remove_old()
        except Failure as failure:
            if failure.code != "store-unreachable":
                raise
            print(f"{checkpoint.name} is not in the bucket. {failure}", file=sys.stderr)
            return False
        return True

    def publish_adapter(self, adapter: Path, owner: object) -> None:
        """Raises what `store_failures` does: a run without its adapter is not done."""
        self._publish(ADAPTER, adapter, owner)

    def restore(self, output: Path) -> Found | None:
        """Lay out in a run's folder what is furthest: the adapter, else the newest checkpoint that is whole."""
        names = [ADAPTER, *(f"checkpoints/{name}" for name in self._checkpoints())]
        for name in names:
            note = self.content.noted(Path(name).name)
            if note is None:
                continue
            try:
                self.content.restore_folder(str(note["sha256"]), output / name)
            except NotWhole as error:
                print(f"{name} is passed over. {error}.", file=sys.stderr)
                continue
            return Found(output / name, note["owner"])
        return None

    def _publish(self, name: str, folder: Path, owner: object) -> None:
        stored = self.content.put_folder(folder)
        self.content.note(name, {"sha256": stored.sha256, "bytes": stored.bytes, "owner": owner})

    def _checkpoints(self) -> list[str]:
        """Their names, the newest first."""
        steps = [int(found[1]) for name in self.content.notes() if (found := CHECKPOINT.fullmatch(name))]
        return [f"checkpoint-{step}" for step in sorted(steps, reverse=True)]

    def _remove_old(self) -> None:
        """The note goes first: from then on nothing leads to what is removed."""
        names = self._checkpoints()
        kept = {sha256 for name in names[:KEPT] for sha256 in self._content_of(name)}
        for name in names[KEPT:]:
            content = self._content_of(name)
            self.content.remove_note(name)
            for sha256 in content - kept:
                self.content.remove(sha256)

    def _content_of(self, name: str) -> set[str]:
        """All that a note leads to; what is damaged leads nowhere."""
        note = self.content.noted(name)
        if note is None:
            return set()
        listed = str(note["sha256"])
        try:
            return {listed, *(file.sha256 for file in self.content.files_of(listed))}
        except NotWhole:
            return {listed}
