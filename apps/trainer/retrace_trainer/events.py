"""Events to the launcher: one JSON object a line on the process's own standard output."""

import json
import os
import sys
from typing import TextIO


def claim_stdout() -> TextIO:
    """Keep standard output for events: whatever a library prints goes to standard error from here on."""
    stream = os.fdopen(os.dup(sys.stdout.fileno()), "w", buffering=1)
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return stream


class Events:
    """Writes events to a stream."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream

    def emit(self, event: str, **fields: object) -> None:
        self.stream.write(json.dumps({"event": event, **fields}) + "\n")
        self.stream.flush()
