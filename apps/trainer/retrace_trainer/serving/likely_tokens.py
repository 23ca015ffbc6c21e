"""The likeliest tokens of each step of a greedy generation."""

import math
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class LikelyToken:
    text: str
    logprob: float


class LikelyTokens:
    """A logits processor that changes nothing, and notes the `count` likeliest tokens of each step of a batch."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._steps: list[tuple[list[list[int]], list[list[float]]]] = []

    def __call__(self, _, scores):
        likely = scores.float().log_softmax(dim=-1).topk(self._count)
        self._steps.append((likely.indices.tolist(), likely.values.tolist()))
        return scores

    def of(self, row: int, text_of: Callable[[int], str]) -> list[list[LikelyToken]]:
        """Those of each token of a prompt's completion, the one that was taken first. JSON has no infinities."""
        return [
            [LikelyToken(text_of(token), value) for token, value in zip(*place, strict=True) if math.isfinite(value)]
            for place in ((tokens[row], values[row]) for tokens, values in self._steps)
        ]
