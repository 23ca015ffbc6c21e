"""The worker from outside: a process, a job file, events and an exit status."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import losses, parse_events, weights

ROOT = Path(__file__).parent.parent


def command(job: Path) -> list[str]:
    return [sys.executable, "-m", "retrace_trainer", "train", str(job)]


def start(job: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(command(job), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


def run(job: Path) -> tuple[int, list[dict]]:
    process = start(job)
    output, _ = process.communicate(timeout=240)
    return process.returncode, parse_events(output)


def stop_at(job: Path, step: int, sign: signal.Signals) -> tuple[int, list[dict]]:
    process = start(job)
    events = []
    for line in process.stdout:
        events.append(json.loads(line))
        if events[-1]["event"] == "step" and events[-1]["step"] == step:
            os.kill(process.pid, sign)
    return process.wait(timeout=60), events


# The first is resumed between two epochs of eight steps, the others within one, which takes the same order of examples.
@pytest.mark.parametrize(
    ("killed_at", "resumed_at", "recipe"),
    [
        (10, 8, {}),
        (14, 12, {"lora": {"rank": 8, "alpha": 16, "dropout": 0.1}}),
        (8, 6, {"gradientAccumulation": 2, "saveEverySteps": 3}),
    ],
)
def test_a_killed_run_goes_on_and_ends_with_the_loss_curve_and_adapter_of_an_undisturbed_one(
    write_job, train_here, tmp_path, killed_at, resumed_at, recipe
):
    undisturbed = train_here(write_job(tmp_path / "undisturbed", **recipe))
    job = write_job(tmp_path / "killed", **recipe)
    killed_status, before = stop_at(job, killed_at, signal.SIGKILL)
    after = train_here(job)

    assert killed_status == -signal.SIGKILL
    assert {"event": "resumed", "step": resumed_at, "discarded": []} in after
    assert {**losses(before), **losses(after)} == losses(undisturbed)
    assert weights(tmp_path / "killed") == weights(tmp_path / "undisturbed")
    assert not (tmp_path / "killed" / "checkpoints").exists()


def test_sigterm_writes_a_checkpoint_and_says_so(write_job):
    status, events = stop_at(write_job(), 5, signal.SIGTERM)
    assert status == 143
    assert events[-1]["event"] == "failed"
    assert events[-1]["code"] == "interrupted"
    assert any(event["event"] == "checkpoint" and event["step"] >= 5 for event in events)


def test_a_checkpoint_that_was_cut_off_is_passed_over(write_job, train_here, tmp_path):
    job = write_job()
    stop_at(job, 10, signal.SIGKILL)
    (tmp_path / "run" / "checkpoints" / "checkpoint-8" / "optimizer.pt").write_bytes(b"half")
    events = train_here(job)
    assert {"event": "resumed", "step": 4, "discarded": [8]} in events


def test_a_finished_run_is_reported_again_without_training(write_job, train_here):
    job = write_job(epochs=1)
    first = train_here(job)
    assert train_here(job) == [first[-1]]


def test_the_same_job_gives_the_same_adapter(write_job, train_here, tmp_path):
    for name in ("first", "second"):
        train_here(write_job(tmp_path / name, epochs=1))
    assert weights(tmp_path / "first") == weights(tmp_path / "second")


def test_a_job_with_an_unknown_key_is_refused_by_name(write_job):
    status, events = run(write_job(colour="blue"))
    assert status == 2
    assert "recipe.colour" in events[-1]["message"]


def test_the_worker_ends_when_the_process_that_started_it_is_killed(write_job):
    launcher = f"import subprocess, sys; subprocess.Popen({command(write_job(epochs=100))!r}).wait()"
    parent = subprocess.Popen(
        [sys.executable, "-c", launcher], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert json.loads(parent.stdout.readline())["event"] == "phase"
    parent.kill()
    # The worker holds the other end of the pipe: reading to its end waits until the worker is gone.
    events = [json.loads(line) for line in parent.stdout]
    assert events[-1]["code"] == "interrupted"


def test_a_missing_model_is_named(write_job, tmp_path):
    job = write_job()
    job.write_text(json.dumps({**json.loads(job.read_text()), "model": str(tmp_path / "nowhere")}))
    status, events = run(job)
    assert status == 2
    assert "There is no model in" in events[-1]["message"]
