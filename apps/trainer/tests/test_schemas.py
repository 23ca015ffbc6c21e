"""The checked-in JSON Schemas, against which the launchers' side is held."""

import json
from pathlib import Path

import pytest

from retrace_trainer.event_types import Step
from retrace_trainer.schemas import event_schema, job_schema

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(("file", "schema"), [("job.schema.json", job_schema), ("events.schema.json", event_schema)])
def test_the_checked_in_schema_is_that_of_the_classes(file, schema):
    command = f"python -m retrace_trainer {schema.__name__.replace('_', '-')} > {file}, and format it"
    assert json.loads((ROOT / file).read_text()) == json.loads(schema()), f"out of date: run `{command}`"


def test_every_event_has_its_name_among_the_required_fields():
    schema = json.loads(event_schema())
    for reference in schema["oneOf"]:
        event = schema["$defs"][reference["$ref"].removeprefix("#/$defs/")]
        assert "event" in event["required"]


def test_a_step_without_a_gradient_norm_has_all_that_the_schema_requires():
    step = Step(
        step=1, steps=2, epoch=0, loss=1, learningRate=0, tokens=1, tokensPerSecond=1, secondsLeft=1, residentBytes=1
    )
    said = json.loads(step.model_dump_json(exclude_none=True))
    assert "gradientNorm" not in said
    assert set(json.loads(event_schema())["$defs"]["Step"]["required"]) <= set(said)
