"""A batch that is too large for memory is cut up smaller; the model is real, and only its memory is pretended."""

import pytest
import torch
from conftest import losses, weights

from retrace_trainer.failure import Failure, classify
from retrace_trainer.training.answer_loss import AnswerLossTrainer


@pytest.fixture
def memory_for(monkeypatch):
    """Memory runs out for more than so many examples at once, from a step on."""

    def limit(examples: int, from_step: int = 0) -> None:
        real = AnswerLossTrainer.compute_loss

        def compute_loss(self, model, inputs, *rest, **options):
            if len(inputs["input_ids"]) > examples and self.state.global_step >= from_step:
                raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 MiB.")
            return real(self, model, inputs, *rest, **options)

        monkeypatch.setattr(AnswerLossTrainer, "compute_loss", compute_loss)

    return limit


def test_a_run_out_of_memory_halves_its_micro_batch_and_ends_as_one_that_began_so(
    write_job, train_here, memory_for, tmp_path
):
    train_here(write_job(tmp_path / "small", epochs=1, batchSize=2, gradientAccumulation=4))
    memory_for(2)
    events = train_here(write_job(tmp_path / "halved", epochs=1, batchSize=8, gradientAccumulation=1))

    changes = [event for event in events if event["event"] == "micro-batch"]
    assert changes == [
        {"event": "micro-batch", "batchSize": 4, "gradientAccumulation": 2},
        {"event": "micro-batch", "batchSize": 2, "gradientAccumulation": 4},
    ]
    assert events[-1]["microBatch"] == {"batchSize": 2, "gradientAccumulation": 4}
    assert weights(tmp_path / "halved") == weights(tmp_path / "small")


def test_it_goes_on_from_the_last_checkpoint(write_job, train_here, memory_for, tmp_path):
    undisturbed = train_here(write_job(tmp_path / "undisturbed", epochs=2, batchSize=4, saveEverySteps=3))
    memory_for(2, from_step=5)
    events = train_here(write_job(tmp_path / "halved", epochs=2, batchSize=4, saveEverySteps=3))
    names = [event["event"] for event in events]
    assert events[names.index("resumed")]["step"] == 3
    assert names.index("micro-batch") < names.index("resumed")
    assert losses(events) == pytest.approx(losses(undisturbed), rel=1e-4)


def test_a_run_that_has_no_memory_for_one_example_says_so(write_job, train_here, memory_for, tmp_path):
    memory_for(0)
    with pytest.raises(torch.OutOfMemoryError) as raised:
        train_here(write_job(batchSize=2))
    failure = classify(raised.value)
    assert (failure.code, failure.exit_status) == ("out-of-memory", 3)
    assert [event["batchSize"] for event in train_here.events if event["event"] == "micro-batch"] == [1]
    assert not (tmp_path / "run" / "adapter").exists()


def test_another_failure_is_not_taken_for_a_lack_of_memory(write_job, train_here, monkeypatch):
    def fail(*_: object, **__: object):
        raise Failure("lost-device", "The GPU is lost.")

    monkeypatch.setattr(AnswerLossTrainer, "compute_loss", fail)
    with pytest.raises(Failure, match="The GPU is lost"):
        train_here(write_job())
    assert "micro-batch" not in [event["event"] for event in train_here.events]
