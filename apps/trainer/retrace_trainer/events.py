"""Events to the launcher: one JSON object a line on the process's own standard output."""

import os
import sys
import threading
from typing import TextIO

from retrace_trainer.event_types import Event


def claim_stdout(speaks: bool = True) -> TextIO:
    """Keep standard output for events: whatever a library prints goes to standard error from here on.

    Events of a process that does not speak go nowhere.
    """
    stream = os.fdopen(os.dup(sys.stdout.fileno()) if speaks else os.open(os.devnull, os.O_WRONLY), "w", buffering=1)
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return stream


class Events:
    """Writes events to a stream. Safe for threads."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self._lock = threading.Lock()

    def emit(self, event: Event) -> None:
        """Write a line; optional fields that have no value are left out."""
        line = event.model_dump_json(exclude_none=True)
        with self._lock:
            self.stream.write(line + "\n")
            self.stream.flush()
