"""A conversation as tokens: those that the model is given, and those that it has to write."""

from dataclasses import dataclass

from retrace_trainer.failure import Failure
from retrace_trainer.training.assistant_turn import Messages, assistant_turn


@dataclass(frozen=True)
class TurnTokens:
    """Token ids before the assistant's turn, and those of the turn with its end-of-turn token."""

    prompt: list[int]
    completion: list[int]


def turn_tokens(messages: Messages, tokenizer) -> TurnTokens:
    """Tokenize a conversation that ends with the assistant's turn.

    Raises Failure("wrong-input") when the prompt's tokens differ from those that the model will be given to answer.
    """
    turn = assistant_turn(messages, tokenizer)
    prompt = _ids(turn.prompt, tokenizer)
    whole = _ids(turn.prompt + turn.completion, tokenizer)
    if whole[: len(prompt)] != prompt:
        raise Failure(
            "wrong-input", "The tokenizer joins the prompt's end to the answer's start, so its loss can't be masked."
        )
    return TurnTokens(prompt, whole[len(prompt) :])


def _ids(text: str, tokenizer) -> list[int]:
    return tokenizer(text, add_special_tokens=False).input_ids
