import json

import pytest

from retrace_trainer.failure import Failure
from retrace_trainer.training.examples import IGNORED, read_examples, tokenize

MESSAGES = [{"role": "user", "content": "Hello there"}, {"role": "assistant", "content": "<think>\nx\n</think>\n\nHi."}]


def test_the_loss_counts_the_assistants_tokens_and_its_end_of_turn(tokenizer):
    example = tokenize(MESSAGES, tokenizer)
    learnt = [token for token, label in zip(example.input_ids, example.labels, strict=True) if label != IGNORED]
    assert tokenizer.decode(learnt) == "<think>\nx\n</think>\n\nHi.<|im_end|>"
    assert [label for label in example.labels if label != IGNORED] == learnt


def test_the_prompt_and_the_system_turn_are_not_learnt(tokenizer):
    example = tokenize(MESSAGES, tokenizer)
    ignored = [token for token, label in zip(example.input_ids, example.labels, strict=True) if label == IGNORED]
    assert tokenizer.decode(ignored).endswith("<|im_start|>user\nHello there<|im_end|>\n<|im_start|>assistant\n")


def test_an_example_that_would_be_cut_is_refused_with_the_way_out(tokenizer, tmp_path):
    file = tmp_path / "train.jsonl"
    file.write_text(json.dumps({"messages": MESSAGES}) + "\n")
    with pytest.raises(Failure, match=r"1 of 1 examples are longer than recipe.maxTokens = 32 tokens: raise it to \d+"):
        read_examples(file, tokenizer, 32)


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("", "has no examples"),
        ("{broken\n", "Line 1 .* has no `messages`"),
        ('{"messages": [{"role": "assistant", "content": "x"}]}\n', "must end with a user's and the assistant's turn"),
    ],
)
def test_a_broken_training_set_is_named(tokenizer, tmp_path, content, complaint):
    file = tmp_path / "train.jsonl"
    file.write_text(content)
    with pytest.raises(Failure, match=complaint):
        read_examples(file, tokenizer, 512)
