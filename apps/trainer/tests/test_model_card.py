"""The card that the worker writes beside an adapter."""

import json

import yaml

from retrace_trainer.event_types import Account
from retrace_trainer.training.job_file import read_job
from retrace_trainer.training.model_card import model_card

ACCOUNT = Account(steps=24, tokens=1200, finalLoss=0.123456, seconds=1, peakResidentBytes=1, versions={"trl": "1.2.3"})


def card_of(file, account=ACCOUNT, **card) -> tuple[dict, str]:
    fields = json.loads(file.read_text())
    file.write_text(json.dumps({**fields, "card": {**fields["card"], **card}}))
    text = model_card(read_job(file), account)
    _, head, body = text.split("---\n", 2)
    return yaml.safe_load(head), body


def test_it_has_the_front_matter_that_the_hub_reads(write_job):
    head, _ = card_of(write_job(), licence="apache-2.0")
    assert head == {
        "base_model": "tiny",
        "base_model_relation": "adapter",
        "library_name": "peft",
        "license": "apache-2.0",
        "pipeline_tag": "text-generation",
        "tags": ["retrace", "reasoning-structure", "lora", "alttrain"],
    }


def test_it_calls_no_whole_model_an_adapter(write_job):
    head, body = card_of(write_job(), ACCOUNT.model_copy(update={"kind": "full-model"}))
    assert (head["base_model_relation"], head["library_name"]) == ("finetune", "transformers")
    assert "lora" not in head["tags"] and "A model, every weight of it," in body


def test_it_names_no_licence_that_it_was_not_told(write_job):
    assert "license" not in card_of(write_job())[0]


def test_a_name_with_marks_stays_a_name(write_job):
    assert card_of(write_job(), backbone='a: "b" #c')[0]["base_model"] == 'a: "b" #c'


def test_it_tells_what_it_was_trained_on_and_how_and_claims_nothing(write_job):
    _, body = card_of(write_job())
    assert "0" * 64 in body
    assert "24 steps, 1200 tokens; final loss 0.1235" in body
    assert "trl 1.2.3" in body
    assert '"learningRate": 0.02' in body
    assert "Nothing was measured" in body
    assert "safe" not in body.replace("safeguard", "")
