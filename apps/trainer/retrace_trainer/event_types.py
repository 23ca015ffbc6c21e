"""Every event that the worker says, as a class: those of events.schema.json."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from retrace_trainer.failure import FailureCode

Positive = Annotated[int, Field(ge=1)]


class Event(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class Phase(Event):
    """The run enters a phase."""

    event: Literal["phase"] = "phase"
    phase: Literal["loading", "tokenizing", "training", "saving"]


class Heartbeat(Event):
    """Work goes on in a phase that has had nothing else to say for some seconds."""

    event: Literal["heartbeat"] = "heartbeat"
    phase: Literal["loading", "tokenizing", "training", "saving"]


class LeftOut(Event):
    """Examples longer than `maxTokens` were left out, as the recipe allows."""

    event: Literal["left-out"] = "left-out"
    examples: int
    of: int
    maxTokens: int


class MicroBatchChanged(Event):
    """Memory ran out, and the same batch now goes through the model in smaller parts."""

    event: Literal["micro-batch"] = "micro-batch"
    batchSize: int
    gradientAccumulation: int


class Resumed(Event):
    """The run goes on from a checkpoint of an earlier attempt; checkpoints that were cut off are discarded."""

    event: Literal["resumed"] = "resumed"
    step: int
    discarded: list[int]


class Restarted(Event):
    """The run begins anew, since its checkpoints, now removed, are of another number of processes."""

    event: Literal["restarted"] = "restarted"
    processes: int
    before: Annotated[int, Field(description="processes of the earlier attempt")]
    discarded: list[int]


class Step(Event):
    """An optimizer step was made."""

    event: Literal["step"] = "step"
    step: Positive
    steps: Positive
    epoch: float
    loss: Annotated[float, Field(description="nats a learnt token; with DPO, nats a pair")]
    learningRate: float
    gradientNorm: Annotated[
        float | None, Field(description="left out where a float16 step overflowed and was skipped")
    ] = None
    tokens: int
    tokensPerSecond: float
    secondsLeft: float
    residentBytes: int
    deviceBytes: Annotated[int | None, Field(description="peak memory of the GPU")] = None
    rewardAccuracy: Annotated[float | None, Field(description="DPO: share of pairs told apart rightly")] = None
    rewardMargin: Annotated[float | None, Field(description="DPO: mean reward of chosen less rejected")] = None


class Checkpoint(Event):
    event: Literal["checkpoint"] = "checkpoint"
    step: int


class MicroBatchAccount(Event):
    batchSize: int
    gradientAccumulation: int


class Account(Event):
    """What a finished run tells of itself; also the file `retrace-run.json` beside the weights."""

    kind: Literal["adapter", "full-model"] = "adapter"
    steps: int
    finalLoss: float
    seconds: Annotated[float, Field(description="training time of the attempt that finished")]
    tokens: Annotated[int, Field(description="of all examples in all epochs")]
    peakResidentBytes: int
    versions: dict[str, str]
    microBatch: Annotated[MicroBatchAccount | None, Field(description="the one that fitted in memory")] = None
    leftOut: Annotated[int, Field(description="examples longer than maxTokens")] = 0


class Finished(Account):
    event: Literal["finished"] = "finished"
    adapter: Annotated[str, Field(description="the folder of the adapter, or of the whole model")]


class Failed(Event):
    event: Literal["failed"] = "failed"
    code: FailureCode
    message: str


class Prepared(Event):
    """The embedded model's folder is complete."""

    event: Literal["prepared"] = "prepared"
    model: str


class Merged(Event):
    """The adapter is part of the weights in this folder."""

    event: Literal["merged"] = "merged"
    model: str


class Written(Event):
    """The GGUF file is complete."""

    event: Literal["written"] = "written"
    file: str


class Ready(Event):
    """The model server listens."""

    event: Literal["ready"] = "ready"
    port: int


AnyEvent = Annotated[
    Phase
    | Heartbeat
    | LeftOut
    | MicroBatchChanged
    | Resumed
    | Restarted
    | Step
    | Checkpoint
    | Finished
    | Failed
    | Prepared
    | Merged
    | Written
    | Ready,
    Field(discriminator="event"),
]

any_event: TypeAdapter[AnyEvent] = TypeAdapter(AnyEvent)
