"""Which checkpoint a run goes on from."""

from pathlib import Path

import pytest

from retrace_trainer.training.checkpoints import find_resumption, seal


@pytest.fixture
def checkpoint(tmp_path):
    """A checkpoint of some files, as a trainer of one or several processes may write it."""

    def write(step: int, sealed: bool = True) -> Path:
        folder = tmp_path / f"checkpoint-{step}"
        (folder / "shards").mkdir(parents=True)
        (folder / "model.safetensors").write_bytes(b"weights")
        (folder / "shards" / "rank-1.pt").write_bytes(b"moments")
        if sealed:
            seal(str(tmp_path), step)
        return folder

    return write


def test_the_newest_whole_one_is_taken(checkpoint, tmp_path):
    checkpoint(9)
    newest = checkpoint(10)
    resumption = find_resumption(tmp_path)
    assert (resumption.checkpoint, resumption.step, resumption.discarded) == (newest, 10, [])


@pytest.mark.parametrize("file", ["model.safetensors", "shards/rank-1.pt"])
def test_one_with_a_file_cut_in_half_or_gone_is_discarded(checkpoint, tmp_path, file):
    checkpoint(4)
    (checkpoint(8) / file).write_bytes(b"mom")
    (checkpoint(12) / file).unlink()
    resumption = find_resumption(tmp_path)
    assert (resumption.step, resumption.discarded) == (4, [12, 8])
    assert not (tmp_path / "checkpoint-8").exists()


def test_one_that_was_never_finished_is_discarded(checkpoint, tmp_path):
    checkpoint(4, sealed=False)
    resumption = find_resumption(tmp_path)
    assert (resumption.checkpoint, resumption.step, resumption.discarded) == (None, 0, [4])


def test_without_any_a_run_begins_at_its_start(tmp_path):
    assert find_resumption(tmp_path / "none").checkpoint is None
