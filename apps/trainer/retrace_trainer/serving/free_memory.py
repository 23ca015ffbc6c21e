"""Gives memory back that a batch has used: the C library keeps it, and a server that waits would hold gigabytes."""

import ctypes
import sys


def return_free_memory() -> None:
    """Return freed memory to the system where the C library is glibc; elsewhere there is nothing to do."""
    if sys.platform != "linux":
        return
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
