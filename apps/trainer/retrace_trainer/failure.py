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
    if isinstance(error, OSError) and error.errno == 28:
        return Failure("disk-full", "The disk is full: free some space and start again, the last checkpoint is kept.")
    text = f"{type(error).__name__}: {error}".splitlines()[0]
    if isinstance(error, MemoryError) or "out of memory" in text.lower():
        return Failure("out-of-memory", f"Out of memory ({text}): lower recipe.batchSize or recipe.maxTokens.")
    return Failure("bug", text)
