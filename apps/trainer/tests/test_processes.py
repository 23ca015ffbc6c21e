"""Several processes that train one adapter, really started, over gloo instead of a GPU's NCCL."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import losses, parse_events
from safetensors.torch import load_file

ROOT = Path(__file__).parent.parent


# Of a run of two processes, on a machine that is busy with more.
PATIENCE_SECONDS = 120


def end_of(process: subprocess.Popen[str]) -> list[dict]:
    """The events of a run, once it has ended; one that does not is killed, and its workers follow it."""
    try:
        return parse_events(process.communicate(timeout=PATIENCE_SECONDS)[0])
    finally:
        process.kill()


def start_two(job: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc_per_node", "2"]
    return subprocess.Popen(
        [*command, "-m", "retrace_trainer", "train", str(job)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "ACCELERATE_USE_CPU": "true", "OMP_NUM_THREADS": "1"},
    )


def test_two_processes_do_what_one_does_with_twice_the_batch_and_one_of_them_speaks(write_job, train_here, tmp_path):
    alone = train_here(write_job(tmp_path / "alone", epochs=1, batchSize=4))
    together = end_of(start_two(write_job(tmp_path / "together", epochs=1, batchSize=2)))

    assert [event["event"] for event in together] == [event["event"] for event in alone]
    assert losses(together) == pytest.approx(losses(alone), rel=1e-5)
    one, other = (load_file(tmp_path / run / "adapter" / "adapter_model.safetensors") for run in ("alone", "together"))
    assert one.keys() == other.keys()
    for name, tensor in one.items():
        assert tensor.allclose(other[name], atol=1e-3), name


def test_two_processes_that_are_interrupted_stop_at_the_same_step_and_go_on_together(write_job, tmp_path):
    job = write_job(epochs=6, batchSize=2)
    process = start_two(job)
    before = []
    for line in process.stdout:
        before += parse_events(line)
        if before[-1]["event"] == "step" and before[-1]["step"] == 5:
            process.send_signal(signal.SIGTERM)
    process.wait(timeout=60)
    assert before[-1]["code"] == "interrupted"
    stopped_at = before[-2]["step"]
    assert before[-2] == {"event": "checkpoint", "step": stopped_at}

    after = end_of(start_two(job))
    assert {"event": "resumed", "step": stopped_at, "discarded": []} in after
    assert after[-1]["event"] == "finished"
    undisturbed = end_of(start_two(write_job(output=tmp_path / "undisturbed", epochs=6, batchSize=2)))
    assert {**losses(before), **losses(after)} == pytest.approx(losses(undisturbed), rel=1e-5)


def test_one_process_does_not_go_on_from_a_checkpoint_of_two(write_job, train_here, tmp_path):
    job = write_job(epochs=1, batchSize=2, saveEverySteps=2)
    process = start_two(job)
    for line in process.stdout:
        if parse_events(line)[0]["event"] == "checkpoint":
            process.send_signal(signal.SIGTERM)
    process.wait(timeout=60)
    events = train_here(job)

    restarted = next(event for event in events if event["event"] == "restarted")
    assert (restarted["processes"], restarted["before"]) == (1, 2)
    assert restarted["discarded"][-1] == 2
    alone = train_here(write_job(tmp_path / "alone", epochs=1, batchSize=2, saveEverySteps=2))
    assert losses(events) == losses(alone)
