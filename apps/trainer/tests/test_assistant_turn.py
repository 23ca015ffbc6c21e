"""What each family of models is given and what it learns to write, as text and as tokens."""

import pytest
from families import CHATML_PROMPT, DEEPSEEK_PROMPT, EMPTY, FAMILIES, HARMONY_PROMPT, THOUGHT, conversation

from retrace_trainer.failure import Failure
from retrace_trainer.training.assistant_turn import assistant_turn, begun_turn
from retrace_trainer.training.examples import IGNORED, tokenize

OPENED = ["qwq", "deepseek-opened"]


@pytest.mark.parametrize("family", FAMILIES)
def test_a_turn_is_written_as_the_family_writes_it(tokenizer_of, family):
    _, end_of_turn, prompt, thought, empty = FAMILIES[family]
    tokenizer = tokenizer_of(family)
    for content, completion in [(THOUGHT, thought), (EMPTY, empty)]:
        turn = assistant_turn(conversation(content), tokenizer)
        assert (turn.prompt, turn.completion) == (prompt, completion + end_of_turn)


@pytest.mark.parametrize("family", FAMILIES)
def test_the_loss_counts_the_assistants_words_and_nothing_else(tokenizer_of, family):
    _, end_of_turn, prompt, thought, _ = FAMILIES[family]
    tokenizer = tokenizer_of(family)
    example = tokenize(conversation(THOUGHT), tokenizer)
    learnt = [label for label in example.labels if label != IGNORED]
    masked = example.input_ids[: len(example.input_ids) - len(learnt)]
    for name, ids in (("masked", masked), ("learnt", learnt)):
        print(f"{family}, {name}: {tokenizer.convert_ids_to_tokens(ids)}")
    assert tokenizer.decode(masked) == prompt
    assert tokenizer.decode(learnt) == thought + end_of_turn
    assert example.labels[len(masked) :] == example.input_ids[len(masked) :]


@pytest.mark.parametrize("family", FAMILIES)
def test_what_is_learnt_follows_on_what_the_model_is_given_when_it_is_served(tokenizer_of, family):
    tokenizer = tokenizer_of(family)
    messages = conversation(THOUGHT, {"role": "system", "content": "Be brief."})
    served = tokenizer.apply_chat_template(messages[:-1], add_generation_prompt=True, return_dict=False)
    example = tokenize(messages, tokenizer)
    assert example.input_ids[: len(served)] == served
    assert set(example.labels[: len(served)]) == {IGNORED}
    assert IGNORED not in example.labels[len(served) :]


@pytest.mark.parametrize("family", OPENED)
def test_an_answer_without_reasoning_closes_the_block_that_the_template_has_opened(tokenizer_of, family):
    turn = assistant_turn(conversation("Yes."), tokenizer_of(family))
    assert turn.completion.startswith("\n</think>\n\nYes.")


def test_the_reasoning_of_earlier_turns_is_treated_as_the_template_does_when_it_is_served(tokenizer_of):
    earlier = [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "<think>\nHm.\n</think>\n\nHello."}]
    turn = assistant_turn(conversation(THOUGHT, *earlier), tokenizer_of("qwq"))
    assert "Hello." in turn.prompt
    assert "Hm." not in turn.prompt


def test_a_template_that_never_ends_a_turn_is_refused(tokenizer_of):
    tokenizer = tokenizer_of("plain")
    tokenizer.eos_token = "<|endoftext|>"
    with pytest.raises(Failure, match=r"ends no assistant's turn with '<\|endoftext\|>'"):
        assistant_turn(conversation(THOUGHT), tokenizer)


BEGUN = "<think>\nThey ask, and I"
CONTINUED = {
    "plain": CHATML_PROMPT + BEGUN,
    "qwen3": CHATML_PROMPT + BEGUN,
    "qwq": CHATML_PROMPT + BEGUN,
    "deepseek": DEEPSEEK_PROMPT + BEGUN,
    "deepseek-opened": DEEPSEEK_PROMPT + BEGUN,
    "gpt-oss": HARMONY_PROMPT + "<|channel|>analysis<|message|>They ask, and I",
}


@pytest.mark.parametrize("family", FAMILIES)
def test_a_think_block_that_is_begun_stays_open_whatever_the_template_would_do_to_it(tokenizer_of, family):
    assert begun_turn(conversation(BEGUN), tokenizer_of(family)) == CONTINUED[family]


@pytest.mark.parametrize("content", [BEGUN, "Sure, here"])
def test_the_embedded_model_goes_on_where_its_template_ends_the_turn(tokenizer, content):
    messages = conversation(content, {"role": "system", "content": "Be brief."})
    assert begun_turn(messages, tokenizer) == tokenizer.apply_chat_template(
        messages, tokenize=False, continue_final_message=True
    )
