"""How fast ways of sampling the embedded model are, and how far they stay from float32.

Run from apps/trainer: `python -m benchmarks.serving_speed --base DIR`.
Greedy, 128 new tokens a prompt, one static batch.
"""

import argparse
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

NEW_TOKENS = 128
TOPICS = (
    *("weeds", "a fever", "an old phone", "rust", "mosquitoes", "a bad habit", "mould", "a cold"),
    *("hiccups", "ants", "noise", "a stain", "spam", "debt", "stress", "dust"),
)
QUESTIONS = ("How do I get rid of {}?", "What is the best way to handle {}?", "Explain {} to a child.")
PROMPTS = [question.format(topic) for question in QUESTIONS for topic in TOPICS]


@dataclass(frozen=True)
class Sampled:
    """New tokens of each prompt, and the seconds that they took together."""

    rows: list[list[int]]
    seconds: float

    @property
    def tokens_per_second(self) -> float:
        return sum(len(row) for row in self.rows) / self.seconds


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--base", type=Path, required=True)
    base = parser.parse_args().base
    tokenizer = AutoTokenizer.from_pretrained(base, padding_side="left")
    exact = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32).eval()
    rounded = AutoModelForCausalLM.from_pretrained(base, dtype=torch.bfloat16).eval()
    reference = sample(exact, tokenizer, PROMPTS)
    for name, model, count in (("float32", exact, 1), ("float32", exact, 16), ("bfloat16", rounded, len(PROMPTS))):
        print(_line(name, count, sample(model, tokenizer, PROMPTS[:count]), reference))
    print(_line("float32", len(PROMPTS), sample(exact, tokenizer, PROMPTS), reference))


def sample(model, tokenizer, prompts: list[str]) -> Sampled:
    """Complete the prompts greedily in one batch."""
    chats = [[{"role": "user", "content": prompt}] for prompt in prompts]
    texts = tokenizer.apply_chat_template(chats, tokenize=False, add_generation_prompt=True)
    batch = tokenizer(texts, return_tensors="pt", padding=True, add_special_tokens=False)
    started = time.monotonic()
    with torch.inference_mode():
        output = model.generate(**batch, max_new_tokens=NEW_TOKENS, do_sample=False)
    seconds = time.monotonic() - started
    rows = output[:, batch.input_ids.shape[1] :].tolist()
    end = tokenizer.eos_token_id
    return Sampled([row[: row.index(end)] if end in row else row for row in rows], seconds)


def _line(name: str, count: int, sampled: Sampled, reference: Sampled) -> str:
    same = sum(row == expected for row, expected in zip(sampled.rows, reference.rows, strict=False))
    return f"{name:9} batch {count:3}: {sampled.tokens_per_second:6.1f} tokens/s, {same} of {count} as float32"


if __name__ == "__main__":
    main()
