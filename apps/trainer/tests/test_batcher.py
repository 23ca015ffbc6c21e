"""Which of the waiting requests a batch takes."""

import asyncio

import pytest

from retrace_trainer.serving.batcher import Batcher
from retrace_trainer.serving.engine import Completion


class Recorder:
    """Answers every prompt with itself and notes the batches."""

    def __init__(self) -> None:
        self.batches: list[tuple[str, int, list[str]]] = []

    def generate(self, model, prompts, max_tokens, likely):
        self.batches.append((model, max_tokens, list(prompts)))
        if model == "broken":
            raise RuntimeError("broken")
        return [Completion(prompt, len(prompt), 1, "stop") for prompt in prompts]


def serve(asked: list[tuple[str, str, int] | tuple[str, str, int, int]], largest: int) -> Recorder:
    """Serve requests that all wait before the first batch is taken, in the order of their arrival."""
    recorder = Recorder()

    async def run() -> None:
        batcher = Batcher(recorder.generate, largest, gather_seconds=0)
        requests = [asyncio.ensure_future(batcher.complete(*request)) for request in asked]
        await asyncio.sleep(0)
        running = asyncio.ensure_future(batcher.run())
        answers = await asyncio.gather(*requests, return_exceptions=True)
        running.cancel()
        for (_, prompt, *_), answer in zip(asked, answers, strict=True):
            assert isinstance(answer, Exception) or answer.text == prompt

    asyncio.run(run())
    return recorder


@pytest.mark.parametrize("oldest", ["the longest of them all", "s"])
def test_the_request_that_has_waited_longest_is_in_the_next_batch(oldest):
    others = [("base", f"middling {index}", 8) for index in range(5)]
    recorder = serve([("base", oldest, 8), *others], largest=2)
    assert oldest in recorder.batches[0][2]


def test_a_batch_holds_the_prompts_nearest_in_length_to_its_oldest():
    lengths = [10, 90, 12, 50, 9]
    recorder = serve([("base", "x" * length, 8) for length in lengths], largest=3)
    assert [sorted(map(len, prompts)) for _, _, prompts in recorder.batches] == [[9, 10, 12], [50, 90]]


def test_a_batch_has_one_model_and_one_limit():
    recorder = serve([("base", "a", 8), ("adapter", "b", 8), ("base", "c", 9), ("base", "d", 8)], largest=8)
    assert recorder.batches == [("base", 8, ["a", "d"]), ("adapter", 8, ["b"]), ("base", 9, ["c"])]


def test_what_is_to_be_told_of_its_tokens_parts_a_batch():
    recorder = serve([("base", "a", 8), ("base", "b", 8, 20), ("base", "c", 8)], largest=8)
    assert recorder.batches == [("base", 8, ["a", "c"]), ("base", 8, ["b"])]


def test_a_batch_that_fails_leaves_the_next_one_unharmed():
    recorder = serve([("broken", "a", 8), ("base", "b", 8)], largest=8)
    assert [model for model, _, _ in recorder.batches] == ["broken", "base"]
