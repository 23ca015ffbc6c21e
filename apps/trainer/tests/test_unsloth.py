"""Runs with Unsloth's kernels, by a stand-in that takes what Unsloth takes; the training is real."""

import json
import os
import sys
from pathlib import Path

import pytest
import torch
from conftest import losses

from retrace_trainer.failure import Failure
from retrace_trainer.training.machine import Machine
from retrace_trainer.training.recipe import EVERY_LINEAR_LAYER

PRETENDED = Machine(gpu=True, gpu_has_bf16=False, packages=frozenset({"unsloth"}))


@pytest.fixture
def unsloth(monkeypatch, tmp_path):
    """The stand-in, installed as a package of version 1.2.3, on a machine that is taken for one with a GPU."""
    about = tmp_path / "packages" / "unsloth-1.2.3.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: unsloth\nVersion: 1.2.3\n")
    monkeypatch.syspath_prepend(about.parent)
    monkeypatch.syspath_prepend(Path(__file__).parent / "stand_ins")
    monkeypatch.setattr("retrace_trainer.training.run.this_machine", lambda: PRETENDED)
    for name in ("UNSLOTH_DISABLE_STATISTICS", "UNSLOTH_COMPILE_LOCATION"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv(name, "")  # so that what the run sets is taken back
        del os.environ[name]
    import unsloth

    yield unsloth
    del sys.modules["unsloth"]


def test_a_run_trains_the_adapter_that_unsloth_put_on_the_model(unsloth, write_job, train_here, tmp_path):
    plain = train_here(write_job(tmp_path / "plain", precision="fp32"))
    events = train_here(write_job(tmp_path / "unsloth-run", kernels="unsloth", precision="fp32"))

    # A fresh adapter changes nothing, so that the first loss is the backbone's own, whoever put the adapter on.
    assert losses(events)[1] == pytest.approx(losses(plain)[1], abs=1e-5)
    assert losses(events)[24] < losses(events)[1]
    adapter = json.loads((tmp_path / "unsloth-run" / "adapter" / "adapter_config.json").read_text())
    assert (adapter["r"], sorted(adapter["target_modules"])) == (8, sorted(EVERY_LINEAR_LAYER))
    assert events[-1]["versions"]["unsloth"] == "1.2.3"
    assert "unsloth" not in plain[-1]["versions"]


def test_unsloth_is_told_the_recipe_and_the_seed(unsloth, write_job, train_here, tmp_path):
    train_here(write_job(kernels="unsloth", precision="fp32", gradientCheckpointing=True, epochs=1))

    (_, loading), (_, adapting) = unsloth.calls
    assert loading == {
        "use_exact_model_name": True,
        "max_seq_length": 256,
        "dtype": torch.float32,
        "load_in_4bit": False,
        "use_gradient_checkpointing": "unsloth",
        "fix_tokenizer": False,
        "random_state": 1995,
        "device_map": {"": 0},
    }
    assert adapting == {
        "r": 8,
        "target_modules": EVERY_LINEAR_LAYER,
        "use_gradient_checkpointing": "unsloth",
        "random_state": 1995,
    }
    assert os.environ["UNSLOTH_DISABLE_STATISTICS"] == "1"
    assert os.environ["UNSLOTH_COMPILE_LOCATION"] == str(tmp_path / "run" / "unsloth")


def test_a_layer_that_the_model_lacks_is_refused_before_unsloth_passes_over_it(unsloth, write_job, train_here):
    lora = {"rank": 8, "alpha": 16, "dropout": 0, "targets": ["q_proj", "query"]}
    with pytest.raises(Failure, match="no layer 'query'"):
        train_here(write_job(kernels="unsloth", precision="fp32", lora=lora))


def test_a_family_that_unsloth_does_not_know_is_wrong_input(unsloth, write_job, train_here, monkeypatch):
    monkeypatch.setattr(unsloth, "refusal", "Unsloth: tiny is not yet implemented!")
    with pytest.raises(Failure, match=r"tiny is not yet implemented!\)\. Leave recipe\.kernels out") as refused:
        train_here(write_job(kernels="unsloth", precision="fp32"))
    assert refused.value.code == "wrong-input"
