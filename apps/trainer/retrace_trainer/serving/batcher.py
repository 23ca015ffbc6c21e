"""Gathers requests that wait into batches: on a CPU a batch of 48 takes little longer than one prompt."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from retrace_trainer.serving.engine import Completion

Generate = Callable[[str, Sequence[str], int, int], list[Completion]]


@dataclass
class Waiting:
    model: str
    prompt: str
    max_tokens: int
    likely: int
    result: asyncio.Future[Completion] = field(repr=False)


class Batcher:
    """Runs one batch at a time in a thread; a batch shares its model, its limit and what is told of its tokens."""

    def __init__(self, generate: Generate, largest: int = 64, gather_seconds: float = 0.05) -> None:
        self._generate = generate
        self._largest = largest
        self._gather_seconds = gather_seconds
        self._waiting: list[Waiting] = []
        self._arrived = asyncio.Event()

    async def complete(self, model: str, prompt: str, max_tokens: int, likely: int = 0) -> Completion:
        waiting = Waiting(model, prompt, max_tokens, likely, asyncio.get_running_loop().create_future())
        self._waiting.append(waiting)
        self._arrived.set()
        return await waiting.result

    async def run(self) -> None:
        """Serve batches until cancelled."""
        while True:
            await self._arrived.wait()
            await asyncio.sleep(self._gather_seconds)
            batch = self._take()
            if not self._waiting:
                self._arrived.clear()
            if batch:
                await self._serve(batch)

    def _take(self) -> list[Waiting]:
        self._waiting = [waiting for waiting in self._waiting if not waiting.result.done()]
        if not self._waiting:
            return []
        # Whoever has waited longest is always served: a prompt unlike the others must not wait for ever.
        oldest = self._waiting[0]
        shared = (oldest.model, oldest.max_tokens, oldest.likely)
        alike = [w for w in self._waiting if (w.model, w.max_tokens, w.likely) == shared]
        # Prompts of like length together: less padding.
        batch = sorted(alike, key=lambda waiting: abs(len(waiting.prompt) - len(oldest.prompt)))[: self._largest]
        self._waiting = [waiting for waiting in self._waiting if waiting not in batch]
        return batch

    async def _serve(self, batch: list[Waiting]) -> None:
        prompts = [waiting.prompt for waiting in batch]
        try:
            first = batch[0]
            done = await asyncio.to_thread(self._generate, first.model, prompts, first.max_tokens, first.likely)
        except Exception as error:
            for waiting in batch:
                if not waiting.result.done():
                    waiting.result.set_exception(error)
            return
        for waiting, completion in zip(batch, done, strict=True):
            if not waiting.result.done():
                waiting.result.set_result(completion)
