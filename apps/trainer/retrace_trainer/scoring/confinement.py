"""Takes from this process what code of a model may not have: network, writing, programs, memory, time. Linux only."""

import ctypes
import os
import resource
import sys
from pathlib import Path

MEMORY_BYTES = 1 << 30
WRITTEN_BYTES = 1 << 20
PROCESSES = 8
OPEN_FILES = 64

# linux/sched.h
NEW_USER, NEW_PID, NEW_NET, NEW_IPC = 0x10000000, 0x20000000, 0x40000000, 0x08000000
# linux/landlock.h: reading is the third and fourth of the rights over files, which grew with each version.
CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
READ_FILE, READ_FOLDER = 1 << 2, 1 << 3
RIGHTS_BY_VERSION = {1: 13, 2: 14, 3: 15, 4: 15}
RIGHTS_SINCE_5 = 16
PATH_BENEATH = 1
NO_NEW_PRIVILEGES = 38

libc = ctypes.CDLL(None, use_errno=True)


class Unconfined(OSError):
    """This machine lets no process give its rights away."""


class _Ruleset(ctypes.Structure):
    _fields_ = [("files", ctypes.c_uint64)]


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = [("rights", ctypes.c_uint64), ("folder", ctypes.c_int32)]


def confine(cpu_seconds: int) -> None:
    """Give up network, other processes' sight, writing and executing; then memory and time beyond their limits.

    Raises Unconfined where the kernel gives no network namespace of its own to a process without rights.
    """
    try:
        # the flags are a constant's bits: os.unshare came with Python 3.12
        _call(libc.unshare(NEW_USER | NEW_PID | NEW_NET | NEW_IPC))
    except (OSError, AttributeError) as error:
        raise Unconfined(f"this machine allows no namespaces ({error})") from error
    _allow_reading_only([Path(sys.prefix), Path(sys.base_prefix), Path("/usr"), Path("/lib"), Path("/lib64")])
    for kind, limit in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_FSIZE, WRITTEN_BYTES),
        (resource.RLIMIT_NPROC, PROCESSES),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (limit, limit))


def _allow_reading_only(folders: list[Path]) -> None:
    """By Landlock, where the kernel has it: older ones let the code write what this user may."""
    version = libc.syscall(CREATE_RULESET, None, 0, 1)
    if version < 1:
        return
    count = RIGHTS_BY_VERSION.get(version, RIGHTS_SINCE_5)
    ruleset = _Ruleset((1 << count) - 1)
    rules = _call(libc.syscall(CREATE_RULESET, ctypes.byref(ruleset), ctypes.sizeof(ruleset), 0))
    for folder in folders:
        if not folder.exists():
            continue
        opened = os.open(folder, os.O_PATH)
        beneath = _Beneath(READ_FILE | READ_FOLDER, opened)
        _call(libc.syscall(ADD_RULE, rules, PATH_BENEATH, ctypes.byref(beneath), 0))
        os.close(opened)
    _call(libc.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0))
    _call(libc.syscall(RESTRICT_SELF, rules, 0))
    os.close(rules)


def _call(result: int) -> int:
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
    return result
