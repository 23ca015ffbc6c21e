"""The job file, as job.schema.json has it: what to train, on what, how, and where to put it."""

import json
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from retrace_trainer.failure import Failure
from retrace_trainer.training.recipe import Recipe, Strict, Text

HIGHEST_SEED = 2**31 - 1


class Card(Strict):
    studyId: str
    arm: str
    backbone: str
    trainingSetSha256: str
    licence: str | None = None


class Wandb(Strict):
    project: str


class Mlflow(Strict):
    uri: str
    experiment: str


class Tracking(Strict):
    """Trackers to report to besides the TensorBoard files, which every run writes."""

    wandb: Wandb | None = None
    mlflow: Mlflow | None = None


class Job(Strict):
    version: Literal[1]
    runId: str | None = None
    model: Text
    trainingSet: Text
    output: Text
    seed: Annotated[int, Field(ge=0, le=HIGHEST_SEED)]
    recipe: Recipe
    card: Card
    tracking: Tracking = Tracking()
    # Part of a bucket that checkpoints and adapter are put into: s3://bucket/prefix?endpoint=URL&region=REGION.
    bucket: Text | None = None


def read_job(file: Path) -> Job:
    """Read and check a job file; raises Failure("wrong-input") naming the key."""
    try:
        return Job.model_validate(json.loads(file.read_text()))
    except OSError as error:
        raise Failure("wrong-input", f"The job file {file} can't be read: {error.strerror}.") from error
    except json.JSONDecodeError as error:
        raise Failure("wrong-input", f"The job file {file} is not JSON: {error}.") from error
    except ValidationError as error:
        first = error.errors()[0]
        path = ".".join(str(part) for part in first["loc"])
        raise Failure("wrong-input", f"The job file {file} is wrong at {path}: {first['msg']}.") from error
