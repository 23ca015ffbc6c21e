"""Training examples as token ids with labels: the loss counts the assistant's tokens and nothing else."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from retrace_trainer.failure import Failure

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


def tokenize(messages: list[dict[str, str]], tokenizer) -> Example:
    """Tokenize a conversation that ends with the assistant's turn; its end-of-turn token is learnt too."""
    prompt = _ids(tokenizer, messages[:-1], add_generation_prompt=True)
    whole = _ids(tokenizer, messages, add_generation_prompt=False)
    if whole[: len(prompt)] != prompt:
        raise Failure(
            "wrong-input", "The chat template does not keep the prompt as a prefix, so its loss can't be masked."
        )
    answer = _through_end_of_turn(whole[len(prompt) :], tokenizer)
    return Example(prompt + answer, [IGNORED] * len(prompt) + answer)


def _through_end_of_turn(turn: list[int], tokenizer) -> list[int]:
    """The turn without what the template puts after its end; raises when generation would never stop there."""
    if tokenizer.eos_token_id not in turn:
        raise Failure("wrong-input", f"The chat template ends no assistant's turn with {tokenizer.eos_token!r}.")
    return turn[: len(turn) - turn[::-1].index(tokenizer.eos_token_id)]


def _ids(tokenizer, messages: list[dict[str, str]], *, add_generation_prompt: bool) -> list[int]:
    text = tokenizer.apply_chat_template(messages, tokenize=False, add_generation_prompt=add_generation_prompt)
    return tokenizer(text, add_special_tokens=False).input_ids


def _read_messages(file: Path) -> Iterator[list[dict[str, str]]]:
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
