"""Pairs of answers as token ids, for direct preference optimization."""

from dataclasses import dataclass
from pathlib import Path

from retrace_trainer.failure import Failure
from retrace_trainer.training.training_set import Preference, read_preferences
from retrace_trainer.training.turn_tokens import turn_tokens


@dataclass(frozen=True)
class Pair:
    """Token ids of a prompt and of two turns that may follow it; the loss counts the turns alone."""

    prompt_ids: list[int]
    chosen_ids: list[int]
    rejected_ids: list[int]

    @property
    def longest(self) -> int:
        return len(self.prompt_ids) + max(len(self.chosen_ids), len(self.rejected_ids))

    @property
    def tokens(self) -> int:
        return 2 * len(self.prompt_ids) + len(self.chosen_ids) + len(self.rejected_ids)


def read_pairs(file: Path, tokenizer) -> list[Pair]:
    """Read the lines of a set of preferences and tokenize them; raises Failure("wrong-input") at a bad line."""
    return [tokenize_pair(preference, tokenizer) for preference in read_preferences(file)]


def tokenize_pair(preference: Preference, tokenizer) -> Pair:
    """Tokenize a preference; each turn is written as the model's family writes it, its end-of-turn token included."""
    chosen, rejected = (turn_tokens(messages, tokenizer) for messages in (preference.chosen, preference.rejected))
    if chosen.prompt != rejected.prompt:
        raise Failure("wrong-input", "The chat template writes the prompt of two answers differently.")
    return Pair(chosen.prompt, chosen.completion, rejected.completion)
