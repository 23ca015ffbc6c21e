"""SIGTERM while a run trains or saves: it is noted, and the run ends at its next step with a checkpoint."""

import signal
from typing import Self


class Interruption:
    """Inside of its `with` block SIGTERM is only noted; outside it ends the process as it did before."""

    def __init__(self) -> None:
        self.asked = False

    def __enter__(self) -> Self:
        self._before = signal.signal(signal.SIGTERM, self._note)
        return self

    def __exit__(self, *_: object) -> None:
        signal.signal(signal.SIGTERM, self._before)

    def _note(self, *_: object) -> None:
        self.asked = True
