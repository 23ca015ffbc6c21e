"""Why a run ended badly: a code for programs, one line for a person, an exit status for the launcher."""

EXIT_STATUS = {
    "wrong-input": 2,
    "out-of-memory": 3,
    "lost-device": 4,
    "diverged": 5,
    "disk-full": 6,
    "bug": 70,
    "interrupted": 143,
}

DISK_FULL = ("no space left on device", "disk quota exceeded", "pytorchstreamwriter failed writing")
OUT_OF_MEMORY = ("out of memory", "can't allocate memory", "cannot allocate memory")
LOST_DEVICE = ("cuda error", "hip error", "device is lost", "no longer available")


class Failure(Exception):
    """A failure that the worker understands."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.exit_status = EXIT_STATUS[code]


def classify(error: BaseException) -> Failure:
    """The failure that an exception amounts to; a bug when nothing better is known."""
    if isinstance(error, Failure):
        return error
    text = f"{type(error).__name__}: {error}".splitlines()[0]
    if _says(error, *DISK_FULL):
        return Failure("disk-full", "The disk is full: free some space and start again, the last checkpoint is kept.")
    if isinstance(error, MemoryError) or _says(error, *OUT_OF_MEMORY):
        return Failure("out-of-memory", f"Out of memory ({text}): lower recipe.batchSize or recipe.maxTokens.")
    if _says(error, *LOST_DEVICE):
        return Failure("lost-device", f"The GPU is lost ({text}): start again, the last checkpoint is kept.")
    return Failure("bug", text)


def _says(error: BaseException, *phrases: str) -> bool:
    """Whether the message has one of the phrases: torch and safetensors raise no types of their own for these."""
    return any(phrase in str(error).lower() for phrase in phrases)
