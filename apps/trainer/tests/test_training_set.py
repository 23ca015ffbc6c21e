"""Training sets that can't be learnt from are refused, by the line that is wrong."""

import json
from dataclasses import dataclass

import pytest

from retrace_trainer.failure import Failure
from retrace_trainer.training.lengths import fitting
from retrace_trainer.training.recipe import Recipe
from retrace_trainer.training.training_set import read_conversations, read_preferences


def turns(*roles: str) -> str:
    return json.dumps({"messages": [{"role": role, "content": "x"} for role in roles]})


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{broken", "is not JSON"),
        ("[]", "has no `messages`"),
        ('{"messages": []}', "has no `messages`"),
        ('{"messages": "Hello"}', "has no `messages`"),
        ('{"messages": ["Hello"]}', "has a message in `messages` without text as `role` and `content`"),
        ('{"messages": [{"role": "user", "content": null}]}', "without text as `role` and `content`"),
        (turns("assistant"), r"out of order \(assistant\): it must end with a user's and the assistant's turn"),
        (turns("user"), r"out of order \(user\)"),
        (turns("assistant", "user"), r"out of order \(assistant, user\)"),
        (turns("user", "user", "assistant"), "these two must alternate"),
        (turns("user", "system", "assistant"), "a system turn may only come first"),
        (turns("user", "tool", "assistant"), r"out of order \(user, tool, assistant\)"),
        (turns("system"), "out of order"),
        (
            '{"messages": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": " "}]}',
            "an assistant's turn without text: there is nothing to learn",
        ),
    ],
)
def test_a_line_that_is_wrong_is_named(tmp_path, line, complaint):
    file = tmp_path / "train.jsonl"
    file.write_text(f"{turns('user', 'assistant')}\n{line}\n")
    with pytest.raises(Failure, match=f"^Line 2 of .*train.jsonl.*{complaint}") as refused:
        list(read_conversations(file))
    assert refused.value.code == "wrong-input"


@pytest.mark.parametrize("content", ["", "\n", "  \n\n"])
def test_an_empty_training_set_is_named(tmp_path, content):
    file = tmp_path / "train.jsonl"
    file.write_text(content)
    with pytest.raises(Failure, match="The training set .*train.jsonl has no examples"):
        list(read_conversations(file))


def test_a_training_set_that_is_not_there_or_no_text_is_named(tmp_path):
    file = tmp_path / "train.jsonl"
    with pytest.raises(Failure, match="train.jsonl can't be read: No such file"):
        list(read_conversations(file))
    file.write_bytes(b'{"messages": "\xff"}')
    with pytest.raises(Failure, match="train.jsonl is not UTF-8 at byte 14"):
        list(read_conversations(file))


def test_a_conversation_may_have_a_system_turn_and_earlier_turns(tmp_path):
    file = tmp_path / "train.jsonl"
    file.write_text(turns("system", "user", "assistant", "user", "assistant"))
    assert [len(messages) for messages in read_conversations(file)] == [5]


ASKED, YES, NO = (
    [{"role": role, "content": text}] for role, text in [("user", "?"), ("assistant", "Y"), ("assistant", "N")]
)


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ({"prompt": ASKED, "chosen": YES}, "has no `rejected`"),
        ({"prompt": ASKED, "chosen": YES, "rejected": YES}, "`chosen` and `rejected` are the same"),
        ({"prompt": ASKED, "chosen": ASKED, "rejected": NO}, "roles out of order"),
        ({"prompt": ASKED, "chosen": [*YES, *ASKED, *YES], "rejected": NO}, "must be one assistant's turn each"),
        ({"messages": [*ASKED, *YES]}, "has no `prompt`"),
    ],
)
def test_a_preference_that_is_wrong_is_named(tmp_path, line, complaint):
    file = tmp_path / "train.jsonl"
    file.write_text(json.dumps(line))
    with pytest.raises(Failure, match=f"^Line 1 of .*{complaint}"):
        list(read_preferences(file))


@dataclass(frozen=True)
class OfLength:
    longest: int


def recipe(max_tokens: int, too_long: str) -> Recipe:
    return Recipe.model_validate(
        {
            "epochs": 1,
            "learningRate": 0.1,
            "batchSize": 1,
            "gradientAccumulation": 1,
            "warmupSteps": 0,
            "scheduler": "constant",
            "weightDecay": 0,
            "maxTokens": max_tokens,
            "saveEverySteps": 1,
            "tooLong": too_long,
            "lora": {"rank": 1, "alpha": 1, "dropout": 0},
        }
    )


EXAMPLES = [OfLength(32), OfLength(33), OfLength(200)]


def test_an_example_that_would_be_cut_is_refused_with_the_way_out():
    told = r"2 of 3 examples are longer than recipe.maxTokens = 32 tokens: raise it to 200, or leave long examples out"
    with pytest.raises(Failure, match=told):
        fitting(EXAMPLES, recipe(32, "refuse"), context=512)


def test_an_example_that_the_model_has_no_room_for_is_refused_whatever_the_recipe_allows():
    told = r"1 of 3 examples are longer than the model's context = 128 tokens: leave long examples out"
    with pytest.raises(Failure, match=told):
        fitting(EXAMPLES, recipe(512, "refuse"), context=128)


def test_long_examples_are_left_out_whole_where_the_recipe_says_so():
    assert fitting(EXAMPLES, recipe(33, "leave-out"), context=512) == EXAMPLES[:2]


def test_a_run_that_is_left_with_nothing_is_refused():
    with pytest.raises(Failure, match="1 of 1 examples are longer .* so that none is left to train on"):
        fitting([OfLength(40)], recipe(32, "leave-out"), context=512)
