"""Signs of life in the stretches of a run that have nothing else to say, and only while work goes on."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

import psutil

from retrace_trainer.event_types import Heartbeat, Phase
from retrace_trainer.events import Events

INTERVAL_SECONDS = 10.0
# In an interval; a process that hangs has some idle threads that wake now and then, and these stay far below.
WORKING_CPU_SECONDS = 0.5
WORKING_BYTES_READ = 1_000_000

PhaseName = Literal["loading", "tokenizing", "training", "saving"]


@dataclass(frozen=True)
class Work:
    """What a process had done by some moment: seconds of CPU and bytes read."""

    cpu_seconds: float
    bytes_read: int

    def has_grown_since(self, earlier: "Work") -> bool:
        reckoned = self.cpu_seconds - earlier.cpu_seconds >= WORKING_CPU_SECONDS
        return reckoned or self.bytes_read - earlier.bytes_read >= WORKING_BYTES_READ


def process_work() -> Work:
    process = psutil.Process()
    times = process.cpu_times()
    # macOS counts no bytes of a process; there the CPU has to do.
    read = process.io_counters().read_bytes if hasattr(process, "io_counters") else 0
    return Work(times.user + times.system, read)


class Pulse:
    """Emits `heartbeat` events, at most one an interval, when told of progress or when it sees some."""

    def __init__(self, events: Events, interval: float = INTERVAL_SECONDS) -> None:
        self._events = events
        self._interval = interval
        self._phase: PhaseName = "loading"
        self._last = time.monotonic()

    def enter(self, phase: PhaseName) -> None:
        self._phase = phase
        self._last = time.monotonic()
        self._events.emit(Phase(phase=phase))

    def spoken(self) -> None:
        """Something else was said just now, which is a sign of life too."""
        self._last = time.monotonic()

    def beat(self) -> None:
        """Progress was made: say so if nothing was said for an interval."""
        now = time.monotonic()
        if now - self._last >= self._interval:
            self._last = now
            self._events.emit(Heartbeat(phase=self._phase))

    @contextmanager
    def watching(self, measure: Callable[[], Work] = process_work) -> Iterator[None]:
        """Beat while this process reads or reckons: for phases that can't tell of progress themselves.

        Not for training: processes that wait for each other over a lost connection reckon too, without end.
        """
        ended = threading.Event()

        def watch() -> None:
            before = measure()
            while not ended.wait(self._interval):
                now = measure()
                if now.has_grown_since(before):
                    self.beat()
                before = now

        thread = threading.Thread(target=watch, daemon=True, name="pulse")
        thread.start()
        try:
            yield
        finally:
            ended.set()
            thread.join()
