"""The most memory that this process has held."""

import resource
import sys


def peak_resident_bytes() -> int:
    """The high-water mark of resident memory, in bytes (the system counts it in KiB on Linux, in bytes on macOS)."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
