"""Takes from a process what code of a model may not have: network, files, programs, memory, time. Linux only."""

import ctypes
import errno
import os
import platform
import resource
import sys
from pathlib import Path

MEMORY_BYTES = 1 << 30
WRITTEN_BYTES = 1 << 20
OPEN_FILES = 64

# linux/sched.h
NEW_USER, NEW_PID, NEW_NET, NEW_IPC = 0x10000000, 0x20000000, 0x40000000, 0x08000000
# linux/landlock.h: reading is the third and fourth of the rights over files, which grew with each version.
CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
READ_FILE, READ_FOLDER = 1 << 2, 1 << 3
RIGHTS_BY_VERSION = {1: 13, 2: 14, 3: 15, 4: 15}
RIGHTS_SINCE_5 = 16
PATH_BENEATH = 1
NO_NEW_PRIVILEGES, SET_SECCOMP, SECCOMP_FILTER = 38, 22, 2

# By machine: linux/audit.h's number, and the system calls that begin a process or a thread.
BEGINNING_CALLS = {
    "x86_64": (0xC000003E, (56, 57, 58, 435)),
    "aarch64": (0xC00000B7, (220, 435)),
}
# linux/bpf_common.h and linux/seccomp.h
LOAD_WORD, JUMP_IF_EQUAL, JUMP_IF_AT_LEAST, RETURN = 0x20, 0x15, 0x35, 0x06
CALL_OFFSET, MACHINE_OFFSET = 0, 4
ALLOW, REFUSE_WITH_ERROR = 0x7FFF0000, 0x00050000
X32_CALLS = 0x40000000

libc = ctypes.CDLL(None, use_errno=True)


class Unconfined(OSError):
    """This machine lets no process give its rights away."""


class _Ruleset(ctypes.Structure):
    _fields_ = [("files", ctypes.c_uint64)]


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = [("rights", ctypes.c_uint64), ("folder", ctypes.c_int32)]


class _Instruction(ctypes.Structure):
    _fields_ = [
        ("code", ctypes.c_uint16),
        ("if_true", ctypes.c_uint8),
        ("if_false", ctypes.c_uint8),
        ("value", ctypes.c_uint32),
    ]


class _Filter(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("instructions", ctypes.POINTER(_Instruction))]


def isolate() -> None:
    """Leave the network, and have all processes that begin from here on in a world of their own.

    Raises Unconfined where the kernel gives no namespaces to a process without rights.
    """
    if platform.machine() not in BEGINNING_CALLS:
        raise Unconfined(f"its processor ({platform.machine()}) is not known")
    try:
        # the flags are a constant's bits: os.unshare came with Python 3.12
        _call(libc.unshare(NEW_USER | NEW_PID | NEW_NET | NEW_IPC))
    except (OSError, AttributeError) as error:
        raise Unconfined(f"this machine allows no namespaces ({error})") from error


def confine(cpu_seconds: int) -> None:
    """Give up writing, executing, and beginning processes and threads; then memory and time beyond their limits."""
    _call(libc.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0))
    _allow_reading_only([Path(sys.prefix), Path(sys.base_prefix), Path("/usr"), Path("/lib"), Path("/lib64")])
    for kind, limit in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_FSIZE, WRITTEN_BYTES),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (limit, limit))
    _refuse_beginnings()


def _refuse_beginnings() -> None:
    """By a filter of system calls, since a limit on the number of processes does not hold for root."""
    machine, calls = BEGINNING_CALLS[platform.machine()]
    to_refusal = [_Instruction(JUMP_IF_EQUAL, len(calls) - place, 0, number) for place, number in enumerate(calls)]
    steps = [
        _Instruction(LOAD_WORD, 0, 0, MACHINE_OFFSET),
        _Instruction(JUMP_IF_EQUAL, 0, len(calls) + 3, machine),
        _Instruction(LOAD_WORD, 0, 0, CALL_OFFSET),
        _Instruction(JUMP_IF_AT_LEAST, len(calls) + 1, 0, X32_CALLS),
        *to_refusal,
        _Instruction(RETURN, 0, 0, ALLOW),
        _Instruction(RETURN, 0, 0, REFUSE_WITH_ERROR | errno.EAGAIN),
    ]
    program = (_Instruction * len(steps))(*steps)
    _call(libc.prctl(SET_SECCOMP, SECCOMP_FILTER, ctypes.byref(_Filter(len(steps), program)), 0, 0))


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
    _call(libc.syscall(RESTRICT_SELF, rules, 0))
    os.close(rules)


def _call(result: int) -> int:
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
    return result
