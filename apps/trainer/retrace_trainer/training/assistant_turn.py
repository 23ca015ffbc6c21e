"""The assistant's turn as a model's own family writes it: what is given before it, and what the model has to write.

A training set holds `<think>` blocks, whatever the backbone. Families differ in where reasoning stands, and their chat
templates are made for conversations that go on, not for training: those of DeepSeek-R1's distills and QwQ drop the
reasoning of every turn that they are given, and open the think block themselves where a turn is to be generated. So the
template renders only what comes before the turn, as it does when the model is served, and the turn is written here.
"""

import re
from dataclasses import dataclass
from functools import partial
from typing import Literal

from retrace_trainer.failure import Failure

Messages = list[dict[str, str]]
ReasoningForm = Literal["think", "channels"]

_THINK_BLOCK = re.compile(r"<think>\n(?P<trace>.*?)\n</think>\n\n(?P<answer>.*)", re.DOTALL)
_OPENED = re.compile(r"<think>\n*$")
_PROBE = "A probe of where a turn ends."


@dataclass(frozen=True)
class AssistantTurn:
    """Text before the turn, which the loss does not count, and the turn up to its end-of-turn token, which it does."""

    prompt: str
    completion: str


def assistant_turn(messages: Messages, tokenizer) -> AssistantTurn:
    """Split a conversation that ends with the assistant's turn.

    Raises Failure("wrong-input") when the model's template ends a turn otherwise than generation does: the model would
    never learn to stop.
    """
    _check_end_of_turn(messages, tokenizer)
    prompt = tokenizer.apply_chat_template(messages[:-1], tokenize=False, add_generation_prompt=True)
    content = messages[-1]["content"]
    written = _in_channels(content) if reasoning_form(tokenizer) == "channels" else _in_think_block(content, prompt)
    return AssistantTurn(prompt, written + tokenizer.eos_token)


def begun_turn(messages: Messages, tokenizer) -> str:
    """A conversation that ends in the middle of the assistant's turn, up to there, for the model to go on with.

    Where a template leaves the turn as it is, this is what `continue_final_message` of transformers gives. Others put
    an empty think block before one that is not closed; here it stays as it was begun.
    """
    prompt = tokenizer.apply_chat_template(messages[:-1], tokenize=False, add_generation_prompt=True)
    content = messages[-1]["content"]
    begin = _begun_in_channels if reasoning_form(tokenizer) == "channels" else partial(_in_think_block, prompt=prompt)
    return prompt + begin(content)


def reasoning_form(tokenizer) -> ReasoningForm:
    """Where the family's reasoning stands: in gpt-oss's channels, or in a think block, as with all others."""
    return "channels" if "<|channel|>" in tokenizer.chat_template else "think"


def _in_think_block(content: str, prompt: str) -> str:
    """The content as it is, less the opening tag where the template has written it already."""
    if not _OPENED.search(prompt):
        return content
    if not content.startswith("<think>"):
        return f"\n</think>\n\n{content}"
    if prompt.endswith("\n"):
        return content.removeprefix("<think>\n")
    return content.removeprefix("<think>")


def _in_channels(content: str) -> str:
    """OpenAI's harmony format: https://cookbook.openai.com/articles/openai-harmony."""
    block = _THINK_BLOCK.fullmatch(content)
    trace, answer = (block["trace"], block["answer"]) if block else ("", content)
    final = f"<|channel|>final<|message|>{answer}"
    return f"<|channel|>analysis<|message|>{trace}<|end|><|start|>assistant{final}" if trace else final


def _begun_in_channels(content: str) -> str:
    if content.startswith("<think>") and "</think>" not in content:
        return f"<|channel|>analysis<|message|>{content.removeprefix('<think>').lstrip()}"
    return _in_channels(content)


def _check_end_of_turn(messages: Messages, tokenizer) -> None:
    probe = [*messages[:-1], {"role": "assistant", "content": _PROBE}]
    ended = tokenizer.apply_chat_template(probe, tokenize=False, add_generation_prompt=False)
    if not ended.partition(_PROBE)[2].startswith(tokenizer.eos_token):
        raise Failure("wrong-input", f"The chat template ends no assistant's turn with {tokenizer.eos_token!r}.")
