"""Ends this process when the one that started it dies, so that a killed service leaves no worker behind."""

import os
import signal
import threading
import time


def follow_parent() -> None:
    """Watch the parent from a thread; once it is gone, ask this process to end as SIGTERM would."""
    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(20)
        os._exit(143)

    threading.Thread(target=watch, daemon=True, name="follow-parent").start()
