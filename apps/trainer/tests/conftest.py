"""A tiny Llama with the embedded model's real tokenizer: everything real but the size."""

import copy
import hashlib
import io
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from families import FAMILIES

from retrace_trainer.embedded_model import embedded_model_file

os.environ.setdefault("HF_HUB_OFFLINE", "1")


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory) -> Path:
    import torch
    from transformers import AutoTokenizer, LlamaConfig, LlamaForCausalLM

    folder = tmp_path_factory.mktemp("tiny-model")
    source = embedded_model_file()
    AutoTokenizer.from_pretrained(str(source.parent), gguf_file=source.name).save_pretrained(folder)
    torch.manual_seed(0)
    config = LlamaConfig(
        vocab_size=49152,
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        max_position_embeddings=512,
        bos_token_id=1,
        eos_token_id=2,
        pad_token_id=2,
        tie_word_embeddings=True,
    )
    LlamaForCausalLM(config).save_pretrained(folder)
    return folder


@pytest.fixture(scope="session")
def tokenizer(tiny_model):
    from transformers import AutoTokenizer

    return AutoTokenizer.from_pretrained(tiny_model)


@pytest.fixture
def tokenizer_of(tokenizer):
    """The embedded model's tokenizer with a family's template and tokens."""

    def make(family: str):
        tokens, end_of_turn, *_ = FAMILIES[family]
        made = copy.deepcopy(tokenizer)
        made.add_tokens(tokens, special_tokens=True)
        made.bos_token, made.eos_token = tokens[0], end_of_turn
        made.chat_template = (Path(__file__).parent / "families" / f"{family}.jinja").read_text(encoding="utf-8")
        return made

    return make


@pytest.fixture
def write_job(tiny_model, tmp_path):
    """Write a training set of lessons and a job file for it; fields of the recipe may be changed, None removes one."""

    def write(
        output: Path | None = None,
        lessons: list[dict[str, object]] | None = None,
        model: Path | None = None,
        job_fields: dict[str, object] | None = None,
        **recipe,
    ) -> Path:
        training_set = tmp_path / "train.jsonl"
        lines = [lesson(index) for index in range(16)] if lessons is None else lessons
        training_set.write_text("".join(json.dumps(line) + "\n" for line in lines))
        job = {
            "version": 1,
            "model": str(model or tiny_model),
            "trainingSet": str(training_set),
            "output": str(output or tmp_path / "run"),
            "seed": 1995,
            "recipe": _without_none(
                {
                    "epochs": 3,
                    "learningRate": 0.02,
                    "batchSize": 2,
                    "gradientAccumulation": 1,
                    "warmupSteps": 1,
                    "scheduler": "cosine",
                    "weightDecay": 0.0001,
                    "maxTokens": 256,
                    "saveEverySteps": 4,
                    "lora": {"rank": 8, "alpha": 16, "dropout": 0},
                    **recipe,
                }
            ),
            "card": {"studyId": "study", "arm": "alttrain", "backbone": "tiny", "trainingSetSha256": "0" * 64},
            **(job_fields or {}),
        }
        file = tmp_path / f"{Path(job['output']).name}.json"
        file.write_text(json.dumps(job))
        return file

    return write


def _without_none(fields: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in fields.items() if value is not None}


@pytest.fixture
def train_here() -> Callable[[Path], list[dict]]:
    """Train in this process, which spares the start of another; gives the events, each checked against its class."""

    def run(job: Path) -> list[dict]:
        from retrace_trainer.events import Events
        from retrace_trainer.training.job_file import read_job
        from retrace_trainer.training.run import train

        stream = io.StringIO()
        try:
            train(read_job(job), Events(stream))
        finally:
            run.events = parse_events(stream.getvalue())
        return run.events

    return run


def parse_events(output: str) -> list[dict]:
    """The lines of a worker's output; each has to be an event by its class."""
    from retrace_trainer.event_types import any_event

    return [any_event.validate_json(line) and json.loads(line) for line in output.splitlines()]


def losses(events: list[dict]) -> dict[int, float]:
    return {event["step"]: event["loss"] for event in events if event["event"] == "step"}


def weights(output: Path) -> str:
    """The hash of the adapter that a run left in its folder."""
    return hashlib.sha256((output / "adapter" / "adapter_model.safetensors").read_bytes()).hexdigest()


def lesson(index: int) -> dict[str, object]:
    words = " ".join(["again"] * (index % 5))
    return {
        "messages": [
            {"role": "user", "content": f"Question {index}? {words}"},
            {"role": "assistant", "content": f"<think>\nProblem understanding: {words}\n</think>\n\nAnswer {index}."},
        ]
    }
