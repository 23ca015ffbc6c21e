"""A run on a machine that has nothing of it: its files are taken from a bucket, and then it is trained."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from retrace_trainer.bucket.address import read_address
from retrace_trainer.bucket.content_bucket import ContentBucket, NotWhole
from retrace_trainer.bucket.run_bucket import RunBucket
from retrace_trainer.events import Events
from retrace_trainer.failure import Failure
from retrace_trainer.training.heartbeat import Pulse
from retrace_trainer.training.run_folder import write_owner

# In the folder of this machine: what is given, the backbone where it comes from a bucket, and what the run makes.
INPUT, MODEL, RUN = "input", "model", "run"


def take_files(address: str, given: str, backbone: str | None, folder: Path, events: Events) -> None:
    """Lay out what a run needs, and what an earlier attempt has left: its adapter, or its newest checkpoint.

    `address` is the run's part of the bucket, `given` the list of its input there, and `backbone` a list elsewhere, as
    `address#sha256`. Raises Failure.
    """
    pulse = Pulse(events)
    pulse.enter("loading")
    bucket = RunBucket(address, on_bytes=lambda _: pulse.beat())
    try:
        bucket.content.restore_folder(given, folder / INPUT)
        if backbone:
            part, _, sha256 = backbone.partition("#")
            ContentBucket(read_address(part), on_bytes=lambda _: pulse.beat()).restore_folder(sha256, folder / MODEL)
    except NotWhole as error:
        raise Failure("wrong-input", f"What the run needs is not whole. {error}: resume the study.") from error
    found = bucket.restore(folder / RUN)
    if found:
        write_owner(folder / RUN, found.owner)


def train_in_place(arguments: Sequence[str], events: Events) -> None:
    """Have this process become the interpreter that trains: it is then what gets signals, and whose exit status counts.

    Its standard output is again the one that events go to.
    """
    os.dup2(events.stream.fileno(), sys.stdout.fileno())
    os.execv(sys.executable, [sys.executable, *arguments])
