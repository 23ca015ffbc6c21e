"""The job file: what to train, on what, how, and where to put it."""

import json
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from retrace_trainer.failure import Failure


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


Positive = Annotated[int, Field(ge=1)]


EVERY_LINEAR_LAYER = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]


class Lora(Strict):
    rank: Positive
    alpha: Positive
    dropout: Annotated[float, Field(ge=0, lt=1, strict=False)]
    targets: Annotated[list[str], Field(min_length=1)] = EVERY_LINEAR_LAYER


class Recipe(Strict):
    epochs: Positive
    learningRate: Annotated[float, Field(gt=0, lt=1)]
    batchSize: Positive
    gradientAccumulation: Positive
    warmupSteps: Annotated[int, Field(ge=0)]
    scheduler: Literal["cosine", "linear", "constant"]
    weightDecay: Annotated[float, Field(ge=0, strict=False)]
    maxTokens: Annotated[int, Field(ge=32)]
    saveEverySteps: Positive
    lora: Lora


class Card(Strict):
    studyId: str
    arm: str
    backbone: str
    trainingSetSha256: str
    licence: str | None = None


class Job(Strict):
    version: Literal[1]
    runId: str | None = None
    model: str
    trainingSet: str
    output: str
    seed: int
    recipe: Recipe
    card: Card


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
