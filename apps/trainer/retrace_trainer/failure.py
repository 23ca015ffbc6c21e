"""Why a run ended badly: a code for programs, one line for a person, an exit status for the launcher."""

from typing import Literal

FailureCode = Literal[
    "wrong-input",
    "out-of-memory",
    "lost-device",
    "diverged",
    "disk-full",
    "store-unreachable",
    "bug",
    "interrupted",
]

EXIT_STATUS: dict[FailureCode, int] = {
    "wrong-input": 2,
    "out-of-memory": 3,
    "lost-device": 4,
    "diverged": 5,
    "disk-full": 6,
    "store-unreachable": 7,
    "bug": 70,
    "interrupted": 143,
}

DISK_FULL = ("no space left on device", "disk quota exceeded", "pytorchstreamwriter failed writing")
OUT_OF_MEMORY = ("out of memory", "can't allocate memory", "cannot allocate memory", "cublas_status_alloc_failed")
# CUDA's name for a kernel that was given what it can't take, such as a token beyond the vocabulary.
DEVICE_ASSERT = "device-side assert"
LOST_DEVICE = ("cuda error", "hip error", "device is lost", "no longer available")


class Failure(Exception):
    """A failure that the worker understands."""

    def __init__(self, code: FailureCode, message: str) -> None:
        super().__init__(message)
        self.code: FailureCode = code
        self.exit_status = EXIT_STATUS[code]


def classify(error: BaseException) -> Failure:
    """The failure that an exception amounts to; a bug when nothing better is known."""
    if isinstance(error, Failure):
        return error
    text = f"{type(error).__name__}: {error}".splitlines()[0]
    if _says(error, *DISK_FULL):
        return Failure("disk-full", "The disk is full: free some space and start again, the last checkpoint is kept.")
    if is_out_of_memory(error):
        return Failure("out-of-memory", f"Out of memory ({text}).")
    if _says(error, *LOST_DEVICE) and not _says(error, DEVICE_ASSERT):
        return Failure("lost-device", f"The GPU is lost ({text}): start again, the last checkpoint is kept.")
    return Failure("bug", text)


def is_out_of_memory(error: BaseException) -> bool:
    """Whether memory ran out, the machine's or the GPU's."""
    return isinstance(error, MemoryError) or _says(error, *OUT_OF_MEMORY)


def _says(error: BaseException, *phrases: str) -> bool:
    """Whether the message has one of the phrases: torch and safetensors raise no types of their own for these."""
    return any(phrase in str(error).lower() for phrase in phrases)
