"""What the loss counts in the batches that a trainer really makes, for every family's template.

Each test has the name of the trap that others fell into; all read labels.
"""

from dataclasses import replace
from pathlib import Path

import pytest
from families import FAMILIES, THOUGHT, conversation

from retrace_trainer.failure import Failure
from retrace_trainer.training.examples import IGNORED, tokenize
from retrace_trainer.training.job_file import read_job
from retrace_trainer.training.lengths import fitting
from retrace_trainer.training.machine import Machine
from retrace_trainer.training.micro_batch import MicroBatch
from retrace_trainer.training.preferences import tokenize_pair
from retrace_trainer.training.trainers import make_trainer
from retrace_trainer.training.training_set import Preference

CPU = Machine(gpu=False, gpu_has_bf16=False, packages=frozenset())
SHORT = "<think>\nNo.\n</think>\n\nOk."


@pytest.fixture
def batch_of(write_job, tiny_model):
    """The one batch that a real trainer makes of some examples."""

    def make(examples, tokenizer, job: Path) -> dict:
        from transformers import AutoModelForCausalLM

        model = AutoModelForCausalLM.from_pretrained(tiny_model)
        batch = MicroBatch(len(examples), 1)
        trainer = make_trainer(read_job(job), CPU, batch, model, tokenizer, examples, [])
        return next(iter(trainer.get_train_dataloader()))

    return make


@pytest.mark.parametrize("family", FAMILIES)
def test_trl_4147_and_4201_the_mask_ends_where_the_generation_prompt_does(family, tokenizer_of, batch_of, write_job):
    tokenizer = tokenizer_of(family)
    examples = [tokenize(conversation(content), tokenizer) for content in (THOUGHT, SHORT)]
    batch = batch_of(examples, tokenizer, write_job())
    rendered = tokenizer.apply_chat_template(conversation(THOUGHT)[:-1], add_generation_prompt=True, tokenize=False)
    served = tokenizer(rendered, add_special_tokens=False).input_ids
    for ids, labels in zip(batch["input_ids"].tolist(), batch["labels"].tolist(), strict=True):
        assert ids[: len(served)] == served
        assert set(labels[: len(served)]) == {IGNORED}
        assert labels[len(served)] == ids[len(served)]


@pytest.mark.parametrize("family", FAMILIES)
def test_trl_7230_and_5988_the_end_of_turn_is_learnt_where_it_pads_too_and_padding_is_not(
    family, tokenizer_of, batch_of, write_job
):
    tokenizer = tokenizer_of(family)
    tokenizer.pad_token = tokenizer.eos_token
    examples = [tokenize(conversation(content), tokenizer) for content in (THOUGHT, SHORT)]
    batch = batch_of(examples, tokenizer, write_job())
    padded = 0
    for ids, labels, mask in zip(
        *(batch[key].tolist() for key in ("input_ids", "labels", "attention_mask")), strict=True
    ):
        end = sum(mask)
        padded += len(ids) - end
        assert labels[end - 1] == ids[end - 1] == tokenizer.eos_token_id
        assert labels.count(tokenizer.eos_token_id) == 1
        assert set(labels[end:]) <= {IGNORED}
    assert padded > 0


@pytest.mark.parametrize("family", FAMILIES)
def test_trl_3927_no_example_loses_its_answer_to_a_limit(family, tokenizer_of, write_job):
    tokenizer = tokenizer_of(family)
    example = tokenize(conversation("<think>\n" + "Hm. " * 40 + "\n</think>\n\nOk."), tokenizer)
    recipe = read_job(write_job(maxTokens=example.longest)).recipe
    assert fitting([example], recipe, context=4096) == [example]
    shorter = recipe.model_copy(update={"maxTokens": example.longest - 1})
    with pytest.raises(Failure, match="1 of 1 examples are longer"):
        fitting([example], shorter, context=4096)
    fits = replace(example, input_ids=example.input_ids[:-1], labels=example.labels[:-1])
    assert fitting([example, fits], shorter.model_copy(update={"tooLong": "leave-out"}), context=4096) == [fits]


@pytest.mark.parametrize("family", FAMILIES)
def test_preferences_are_masked_as_examples_are(family, tokenizer_of, batch_of, write_job):
    tokenizer = tokenizer_of(family)
    preference = Preference(conversation(THOUGHT), conversation(SHORT))
    batch = batch_of([tokenize_pair(preference, tokenizer)], tokenizer, write_job(objective="dpo"))
    rows = zip(batch["input_ids"].tolist(), batch["completion_mask"].tolist(), strict=True)
    for (ids, mask), content in zip(rows, (THOUGHT, SHORT), strict=True):
        example = tokenize(conversation(content), tokenizer)
        assert ids[: len(example.input_ids)] == example.input_ids
        counted = [token for token, counts in zip(ids, mask, strict=True) if counts]
        assert counted == [label for label in example.labels if label != IGNORED]
