"""JSON Schemas of what comes in and of what goes out, made from the classes that check it."""

import json

from retrace_trainer.event_types import any_event
from retrace_trainer.training.job_file import Job

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def job_schema() -> str:
    """Of job files."""
    return _written(Job.model_json_schema())


def event_schema() -> str:
    """Of a line of the worker's output."""
    return _written({"title": "Event", **any_event.json_schema(mode="serialization")})


def _written(schema: dict[str, object]) -> str:
    return json.dumps({"$schema": DIALECT, **schema}, indent=2) + "\n"
