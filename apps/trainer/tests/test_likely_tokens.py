"""The likeliest tokens that the engine tells of a batch."""

import pytest

from retrace_trainer.serving.engine import BASE, Engine

PROMPTS = ["A short one", "One that is a good deal longer than the other, so that the other is padded"]


@pytest.fixture(scope="module")
def engine(tiny_model) -> Engine:
    return Engine(tiny_model)


def test_they_are_those_of_the_model_itself_for_each_prompt_alone(engine, tiny_model, tokenizer):
    import torch
    from transformers import AutoModelForCausalLM

    model = AutoModelForCausalLM.from_pretrained(tiny_model, dtype=torch.float32).eval()
    for prompt, completion in zip(PROMPTS, engine.generate(BASE, PROMPTS, 4, likely=5), strict=True):
        with torch.inference_mode():
            logits = model(**tokenizer(prompt, return_tensors="pt", add_special_tokens=False)).logits[0, -1]
        alone = logits.log_softmax(dim=-1).topk(5)
        first = completion.likely[0]
        assert [one.text for one in first] == [tokenizer.decode([token]) for token in alone.indices.tolist()]
        assert [one.logprob for one in first] == pytest.approx(alone.values.tolist(), abs=1e-4)


def test_they_are_told_of_each_token_and_change_none(engine):
    plain = engine.generate(BASE, PROMPTS, 4)
    told = engine.generate(BASE, PROMPTS, 4, likely=5)
    assert [completion.likely for completion in plain] == [[], []]
    assert [completion.text for completion in told] == [completion.text for completion in plain]
    for completion in told:
        assert "".join(place[0].text for place in completion.likely) == completion.text
