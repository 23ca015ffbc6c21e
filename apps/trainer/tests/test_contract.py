"""The worker's types against the schemas that are made from libs/contracts."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from contract_shape import fields_of, shape

from retrace_trainer.event_types import Step, any_event
from retrace_trainer.failure import Failure
from retrace_trainer.training.job_file import Job, read_job

ROOT = Path(__file__).parent.parent
JOB_SCHEMA, EVENT_SCHEMA = (json.loads((ROOT / f"{name}.schema.json").read_text()) for name in ("job", "events"))
GONE = object()
WRONG_TYPE = {"string": 7, "integer": 1.5, "number": "many", "boolean": "yes", "array": "one", "object": "one"}

Change = tuple[tuple[str, ...], object]


def test_the_job_files_type_has_the_fields_types_and_bounds_of_the_contract():
    own = Job.model_json_schema()
    assert shape(own, own) == shape(JOB_SCHEMA, JOB_SCHEMA)


def events_by_name(schema: dict) -> dict[str, object]:
    """The shape of each event. That its name stands is pydantic's default and is not compared."""
    definitions = schema.get("definitions") or schema["$defs"]
    found = {}
    for reference in schema["oneOf"]:
        event = shape(definitions[reference["$ref"].split("/")[-1]], schema)
        name, _ = event.pop("event")
        found[name["values"][0]] = event
    return found


def test_the_worker_says_the_events_of_the_contract_with_their_fields():
    assert events_by_name(any_event.json_schema()) == events_by_name(EVENT_SCHEMA)


def test_a_step_without_a_gradient_norm_has_all_that_the_contract_requires():
    step = Step(
        step=1, steps=2, epoch=0, loss=1, learningRate=0, tokens=1, tokensPerSecond=1, secondsLeft=1, residentBytes=1
    )
    said = json.loads(step.model_dump_json(exclude_none=True))
    assert "gradientNorm" not in said
    assert set(EVENT_SCHEMA["definitions"]["StepEvent"]["required"]) <= set(said)


def breaches(schema: dict, path: tuple[str, ...] = ()) -> Iterator[Change]:
    """Changes to a job, each of which breaks one rule of the contract."""
    if "properties" in schema:
        yield (*path, "colour"), "blue"
        for name, (field, needed) in fields_of(schema, JOB_SCHEMA).items():
            if needed:
                yield (*path, name), GONE
            yield from breaches(field, (*path, name))
        return
    yield path, WRONG_TYPE[schema["type"]]
    if "enum" in schema:
        yield path, "another"
    if "minimum" in schema:
        yield path, schema["minimum"] - 1
    if "maximum" in schema:
        yield path, schema["maximum"] + 1
    if "minLength" in schema:
        yield path, ""
    if "items" in schema:
        yield from ((path, wrong) for wrong in ([], [7], [""], ["q_proj", "q_proj"]))


def limits(schema: dict, path: tuple[str, ...] = ()) -> Iterator[Change]:
    """Changes to a job that go to the limits of the contract."""
    if "properties" in schema:
        for name, (field, _) in fields_of(schema, JOB_SCHEMA).items():
            yield from limits(field, (*path, name))
    yield from ((path, schema[bound]) for bound in ("minimum", "maximum") if bound in schema)


@pytest.fixture
def changed(write_job):
    """A job file in which every key stands, with one changed."""
    whole = json.loads(write_job(objective="dpo", dpo={"beta": 0.1}).read_text())
    whole["tracking"] = {"wandb": {"project": "p"}, "mlflow": {"uri": "u", "experiment": "e"}}

    def write(path: tuple[str, ...], value: object) -> Path:
        job = copy.deepcopy(whole)
        place = job
        for step in path[:-1]:
            place = place[step]
        place.pop(path[-1], None) if value is GONE else place.update({path[-1]: value})
        file = Path(whole["output"]).with_suffix(".changed.json")
        file.write_text(json.dumps(job))
        return file

    return write


def told(change: Change) -> str:
    path, value = change
    return f"{'.'.join(path)}: {'gone' if value is GONE else value}"


@pytest.mark.parametrize("breach", breaches(JOB_SCHEMA), ids=told)
def test_what_breaks_the_contract_is_refused_by_its_key(changed, breach):
    with pytest.raises(Failure, match=rf"is wrong at {'.'.join(breach[0])}"):
        read_job(changed(*breach))


@pytest.mark.parametrize("limit", limits(JOB_SCHEMA), ids=told)
def test_what_the_contract_just_allows_is_taken(changed, limit):
    read_job(changed(*limit))
