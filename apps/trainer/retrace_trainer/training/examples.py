"""Training examples as token ids with labels: the loss counts the assistant's tokens and nothing else."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from retrace_trainer.failure import Failure
from retrace_trainer.training.assistant_turn import Messages, assistant_turn

IGNORED = -100


@dataclass(frozen=True)
class Example:
    """Token ids of one conversation, with labels of the same length (IGNORED where the loss does not look)."""

    input_ids: list[int]
    labels: list[int]


def read_examples(file: Path, tokenizer, max_tokens: int) -> list[Example]:
    """Read the `messages` lines of a training set and tokenize them.

    Raises Failure("wrong-input") when a line is broken, when there is none, or when examples would not fit:
    cutting them would cut the answer away and teach the model never to stop.
    """
    examples = [tokenize(messages, tokenizer) for messages in _read_messages(file)]
    if not examples:
        raise Failure("wrong-input", f"The training set {file} has no examples.")
    longest = max(len(example.input_ids) for example in examples)
    too_long = sum(len(example.input_ids) > max_tokens for example in examples)
    if too_long:
        raise Failure(
            "wrong-input",
            f"{too_long} of {len(examples)} examples are longer than recipe.maxTokens = {max_tokens} tokens: "
            f"raise it to {longest}, or leave long examples out.",
        )
    return examples


def tokenize(messages: Messages, tokenizer) -> Example:
    """Tokenize a conversation that ends with the assistant's turn; its end-of-turn token is learnt too.

    Raises Failure("wrong-input") when the prompt's tokens differ from those that the model will be given to answer.
    """
    turn = assistant_turn(messages, tokenizer)
    prompt = _ids(turn.prompt, tokenizer)
    whole = _ids(turn.prompt + turn.completion, tokenizer)
    if whole[: len(prompt)] != prompt:
        raise Failure(
            "wrong-input", "The tokenizer joins the prompt's end to the answer's start, so its loss can't be masked."
        )
    return Example(whole, [IGNORED] * len(prompt) + whole[len(prompt) :])


def _ids(text: str, tokenizer) -> list[int]:
    return tokenizer(text, add_special_tokens=False).input_ids


def _read_messages(file: Path) -> Iterator[Messages]:
    try:
        lines = file.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    except OSError as error:
        raise Failure("wrong-input", f"The training set {file} can't be read: {error.strerror}.") from error
    if lines == [""]:
        return
    for number, line in enumerate(lines, start=1):
        try:
            messages = json.loads(line)["messages"]
        except (json.JSONDecodeError, KeyError, TypeError) as error:
            raise Failure("wrong-input", f"Line {number} of {file} has no `messages`.") from error
        if [message.get("role") for message in messages[-2:]] != ["user", "assistant"]:
            raise Failure("wrong-input", f"Line {number} of {file} must end with a user's and the assistant's turn.")
        yield messages
