"""The recipe: how a model is trained, within job.schema.json. Its defaults are those of studies that say nothing."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

Method = Literal["lora", "qlora", "dora", "full"]
Precision = Literal["fp32", "bf16", "fp16"]
Attention = Literal["eager", "sdpa", "flash-attention-2"]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


def _distinct(values: list[str]) -> list[str]:
    if len(set(values)) < len(values):
        raise ValueError("a name stands there twice")
    return values


Text = Annotated[str, Field(min_length=1)]
Positive = Annotated[int, Field(ge=1)]
Examples = Annotated[int, Field(ge=1, le=1024)]
Names = Annotated[list[Text], Field(min_length=1, json_schema_extra={"uniqueItems": True}), AfterValidator(_distinct)]

EVERY_LINEAR_LAYER = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]


class Lora(Strict):
    """Low-rank adaptation, arXiv 2106.09685."""

    rank: Annotated[int, Field(ge=1, le=512)]
    alpha: Positive
    dropout: Annotated[float, Field(ge=0, le=0.9)]
    targets: Names = EVERY_LINEAR_LAYER


class Dpo(Strict):
    """Direct preference optimization, arXiv 2305.18290; `beta` is how dearly it costs to leave the base model."""

    beta: Annotated[float, Field(ge=0.0001, le=10)]


class Recipe(Strict):
    """What a run does, whatever the machine. A wrong combination of keys is refused by the key that is wrong."""

    method: Method = "lora"
    objective: Literal["sft", "dpo"] = "sft"
    dpo: Dpo | None = None
    # None: float32 on a CPU; on a GPU bfloat16 where it has that, and else float16.
    precision: Precision | None = None
    optimizer: Literal["adamw", "adamw-8bit"] = "adamw"
    gradientCheckpointing: bool = False
    # None: what the transformers library takes for the model.
    attention: Attention | None = None
    kernels: Literal["plain", "unsloth"] = "plain"
    tooLong: Literal["refuse", "leave-out"] = "refuse"
    lora: Lora | None = None
    epochs: Annotated[int, Field(ge=1, le=100)]
    learningRate: Annotated[float, Field(ge=1e-7, le=0.1)]
    batchSize: Examples
    gradientAccumulation: Examples
    warmupSteps: Annotated[int, Field(ge=0)]
    scheduler: Literal["cosine", "linear", "constant"]
    weightDecay: Annotated[float, Field(ge=0, le=1)]
    maxTokens: Annotated[int, Field(ge=32)]
    saveEverySteps: Positive

    @model_validator(mode="after")
    def _check_combinations(self) -> Self:
        if self.method == "full" and self.lora is not None:
            raise ValueError("recipe.lora has no place in a run of recipe.method: full; leave it out")
        if self.method != "full" and self.lora is None:
            raise ValueError(f"recipe.lora is missing; recipe.method: {self.method} trains an adapter of that shape")
        if self.objective == "sft" and self.dpo is not None:
            raise ValueError("recipe.dpo has no place in a run of recipe.objective: sft; leave it out")
        if self.objective == "dpo" and self.method == "full":
            raise ValueError("recipe.objective: dpo trains an adapter only; take recipe.method: lora, dora or qlora")
        if self.kernels == "unsloth":
            self._check_unsloth()
        return self

    def _check_unsloth(self) -> None:
        if self.method not in ("lora", "qlora"):
            raise ValueError(f"recipe.kernels: unsloth is for recipe.method: lora or qlora, and not for {self.method}")
        if self.objective != "sft":
            raise ValueError("recipe.kernels: unsloth is for recipe.objective: sft; leave recipe.kernels out for dpo")
        if self.attention is not None:
            raise ValueError("recipe.attention has no effect with recipe.kernels: unsloth; leave it out")
