"""Greedy generation in static batches, by the base model or by a copy of it with one adapter merged in."""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal

from retrace_trainer.adapted_model import adapted_model
from retrace_trainer.serving.free_memory import return_free_memory
from retrace_trainer.serving.likely_tokens import LikelyToken, LikelyTokens
from retrace_trainer.training.assistant_turn import begun_turn

BASE = "base"


@dataclass(frozen=True)
class Completion:
    text: str
    prompt_tokens: int
    completion_tokens: int
    finish_reason: Literal["stop", "length"]
    likely: list[list[LikelyToken]] = field(default_factory=list)


class Engine:
    """One base model in memory, and the adapter last asked for. Not safe for threads: one batch at a time."""

    def __init__(self, base: Path) -> None:
        import torch
        from transformers import AutoModelForCausalLM, AutoTokenizer

        self._tokenizer = AutoTokenizer.from_pretrained(base, padding_side="left")
        self._base = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32).eval()
        self._adapter: str | None = None
        self._merged = None
        self.context: int = self._base.config.max_position_embeddings

    def knows(self, model: str) -> bool:
        """Whether this names the base or a folder with an adapter."""
        return model == BASE or (Path(model) / "adapter_config.json").exists()

    def render(self, messages: list[dict[str, str]]) -> str:
        """The messages in the chat template, ready for the assistant's turn."""
        return self._tokenizer.apply_chat_template(messages, tokenize=False, add_generation_prompt=True)

    def render_begun(self, messages: list[dict[str, str]]) -> str:
        """The messages in the chat template, up to where the last one, the assistant's, breaks off."""
        return begun_turn(messages, self._tokenizer)

    def count(self, text: str) -> int:
        return len(self._tokenizer(text, add_special_tokens=False).input_ids)

    def generate(self, model: str, prompts: Sequence[str], max_tokens: int, likely: int = 0) -> list[Completion]:
        """Complete all prompts with one model, each by at most `max_tokens` tokens; so many `likely` ones are told."""
        import torch

        chosen = self._base if model == BASE else self._with_adapter(model)
        batch = self._tokenizer(list(prompts), return_tensors="pt", padding=True, add_special_tokens=False)
        noted = LikelyTokens(likely)
        with torch.inference_mode():
            watching = {"logits_processor": [noted]} if likely > 0 else {}
            output = chosen.generate(**batch, max_new_tokens=max_tokens, do_sample=False, **watching)
        return_free_memory()
        width = batch.input_ids.shape[1]
        lengths = batch.attention_mask.sum(dim=1).tolist()
        text_of = cache(lambda token: self._tokenizer.decode([token]))
        return [
            self._completion(row[width:].tolist(), length, noted.of(place, text_of))
            for place, (row, length) in enumerate(zip(output, lengths, strict=True))
        ]

    def _with_adapter(self, folder: str):
        """The adapter merged into a copy of the base: an unmerged one would slow every step by its own products."""
        if folder != self._adapter:
            self._adapter = self._merged = None
            self._merged = adapted_model(deepcopy(self._base), folder, "the base model").eval()
            self._adapter = folder
        return self._merged

    def _completion(self, tokens: list[int], prompt_tokens: int, likely: list[list[LikelyToken]]) -> Completion:
        end = self._tokenizer.eos_token_id
        stopped = end in tokens
        kept = tokens[: tokens.index(end)] if stopped else tokens
        text = self._tokenizer.decode(kept, skip_special_tokens=True)
        finish = "stop" if stopped else "length"
        return Completion(text, prompt_tokens, len(kept) + int(stopped), finish, likely[: len(kept)])
