"""Whose folder it is; the processes of a run are pretended here, and really started in test_processes."""

from pathlib import Path

import pytest

from retrace_trainer.event_types import Restarted
from retrace_trainer.training.checkpoints import seal
from retrace_trainer.training.job_file import Job, read_job
from retrace_trainer.training.run_folder import claim_folder


@pytest.fixture
def job(write_job) -> Job:
    return read_job(write_job())


@pytest.fixture
def processes(monkeypatch):
    return lambda count: monkeypatch.setenv("WORLD_SIZE", str(count))


def leave_checkpoint(job: Job, step: int) -> Path:
    checkpoints = Path(job.output) / "checkpoints"
    (checkpoints / f"checkpoint-{step}").mkdir(parents=True)
    seal(str(checkpoints), step)
    return checkpoints


def test_a_run_of_as_many_processes_keeps_its_checkpoints(job, processes):
    processes(2)
    claim_folder(job)
    checkpoints = leave_checkpoint(job, 4)
    assert claim_folder(job) is None
    assert (checkpoints / "checkpoint-4").exists()


def test_a_run_of_another_number_of_processes_begins_anew_and_says_so(job, processes):
    processes(2)
    claim_folder(job)
    leave_checkpoint(job, 4)
    checkpoints = leave_checkpoint(job, 8)
    processes(4)
    assert claim_folder(job) == Restarted(processes=4, before=2, discarded=[8, 4])
    assert not checkpoints.exists()
    leave_checkpoint(job, 4)
    assert claim_folder(job) is None


def test_a_finished_adapter_is_kept_however_many_processes_made_it(job, processes):
    processes(2)
    claim_folder(job)
    adapter = Path(job.output) / "adapter"
    adapter.mkdir()
    processes(1)
    assert claim_folder(job) is None
    assert adapter.exists()


def test_a_folder_from_before_processes_were_noted_is_gone_on_from(job, processes):
    claim_folder(job)
    leave_checkpoint(job, 4)
    note = Path(job.output) / "trained-job.json"
    note.write_text(note.read_text().replace('"processes": 1,', ""))
    assert claim_folder(job) is None
