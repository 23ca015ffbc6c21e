"""The lines of a training set, checked: conversations, or a prompt with a chosen and a rejected answer."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from retrace_trainer.failure import Failure
from retrace_trainer.training.assistant_turn import Messages


@dataclass(frozen=True)
class Preference:
    """The same prompt with the answer to learn and the one to leave; each ends with the assistant's turn."""

    chosen: Messages
    rejected: Messages


def read_conversations(file: Path) -> Iterator[Messages]:
    """The `messages` of each line, in TRL's conversational form.

    Raises Failure("wrong-input") with the number of a line that is broken, or whose roles are out of order.
    """
    for place, line in _lines(file):
        messages = _messages(line, "messages", place)
        _check_turns(messages, place)
        yield messages


def read_preferences(file: Path) -> Iterator[Preference]:
    """The `prompt`, `chosen` and `rejected` of each line, in TRL's conversational preference form; raises as above."""
    for place, line in _lines(file):
        prompt, chosen, rejected = (_messages(line, key, place) for key in ("prompt", "chosen", "rejected"))
        for answer in (chosen, rejected):
            _check_turns([*prompt, *answer], place)
            if len(answer) != 1:
                raise Failure("wrong-input", f"{place}: `chosen` and `rejected` must be one assistant's turn each.")
        if chosen == rejected:
            raise Failure("wrong-input", f"{place}: `chosen` and `rejected` are the same.")
        yield Preference([*prompt, *chosen], [*prompt, *rejected])


def _lines(file: Path) -> Iterator[tuple[str, object]]:
    """Each line's JSON value, and where it stands, for a person."""
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise Failure("wrong-input", f"The training set {file} can't be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise Failure("wrong-input", f"The training set {file} is not UTF-8 at byte {error.start}.") from error
    if not text.strip():
        raise Failure("wrong-input", f"The training set {file} has no examples.")
    for number, line in enumerate(text.removesuffix("\n").split("\n"), start=1):
        place = f"Line {number} of {file}"
        try:
            yield place, json.loads(line)
        except json.JSONDecodeError as error:
            raise Failure("wrong-input", f"{place} is not JSON: {error}.") from error


def _messages(line: object, key: str, place: str) -> Messages:
    messages = line.get(key) if isinstance(line, dict) else None
    if not isinstance(messages, list) or not messages:
        raise Failure("wrong-input", f"{place} has no `{key}`.")
    for message in messages:
        fields = message if isinstance(message, dict) else {}
        if not all(isinstance(fields.get(field), str) for field in ("role", "content")):
            raise Failure("wrong-input", f"{place} has a message in `{key}` without text as `role` and `content`.")
    return messages


def _check_turns(messages: Messages, place: str) -> None:
    """A system turn or none, then user and assistant in turn, the assistant last and not silent."""
    roles = [message["role"] for message in messages]
    turns = roles[1:] if roles[0] == "system" else roles
    expected = ["user", "assistant"] * (len(turns) // 2)
    if not turns or turns != expected:
        raise Failure(
            "wrong-input",
            f"{place} has its roles out of order ({', '.join(roles)}): it must end with a user's and the assistant's "
            "turn, these two must alternate, and a system turn may only come first.",
        )
    if not messages[-1]["content"].strip():
        raise Failure("wrong-input", f"{place} has an assistant's turn without text: there is nothing to learn.")
