"""Micro-batches: how the batch of a step is cut up to fit in memory."""

from dataclasses import dataclass


@dataclass(frozen=True)
class MicroBatch:
    """Examples that go through the model at once, and how many such batches make an optimizer step."""

    size: int
    accumulation: int

    def smaller(self) -> "MicroBatch | None":
        """The next smaller cut of the same batch, half the size or the largest divisor below it; None at size 1."""
        if self.size == 1:
            return None
        size = max(part for part in range(1, self.size // 2 + 1) if self.size % part == 0)
        return MicroBatch(size, self.accumulation * (self.size // size))
