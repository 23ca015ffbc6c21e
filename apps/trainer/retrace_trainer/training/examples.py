"""Training examples as token ids with labels: the loss counts the assistant's tokens and nothing else."""

from dataclasses import dataclass
from pathlib import Path

from retrace_trainer.training.assistant_turn import Messages
from retrace_trainer.training.training_set import read_conversations
from retrace_trainer.training.turn_tokens import turn_tokens

IGNORED = -100


@dataclass(frozen=True)
class Example:
    """Token ids of one conversation, with labels of the same length (IGNORED where the loss does not look)."""

    input_ids: list[int]
    labels: list[int]

    @property
    def longest(self) -> int:
        return len(self.input_ids)

    @property
    def tokens(self) -> int:
        return len(self.input_ids)


def read_examples(file: Path, tokenizer) -> list[Example]:
    """Read the `messages` lines of a training set and tokenize them; raises Failure("wrong-input") at a bad line."""
    return [tokenize(messages, tokenizer) for messages in read_conversations(file)]


def tokenize(messages: Messages, tokenizer) -> Example:
    """Tokenize a conversation that ends with the assistant's turn; its end-of-turn token is learnt too."""
    turn = turn_tokens(messages, tokenizer)
    return Example([*turn.prompt, *turn.completion], [IGNORED] * len(turn.prompt) + turn.completion)
