"""Trackers are told of a run, and can't end it."""

import pytest
from conftest import losses
from transformers import TrainerCallback

from retrace_trainer.training import tracking
from retrace_trainer.training.job_file import Mlflow, Tracking, Wandb
from retrace_trainer.training.tracking import Unfailing, tracker_settings


def curve(folder) -> dict[int, float]:
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    events = EventAccumulator(str(folder)).Reload()
    return {point.step: point.value for point in events.Scalars("loss")}


def test_every_run_leaves_its_curves_and_a_short_one_beside_its_weights(write_job, train_here, tmp_path):
    events = train_here(write_job(epochs=1))
    for folder in (tmp_path / "run" / "tensorboard", tmp_path / "run" / "adapter" / "tensorboard"):
        assert curve(folder) == pytest.approx(losses(events))


class Down(TrainerCallback):
    def __init__(self) -> None:
        self.asked = 0

    def on_log(self, *_: object, **__: object) -> None:
        self.asked += 1
        raise ConnectionError("No route to the tracker.")


def test_a_tracker_that_is_down_is_left_alone_and_the_run_goes_on(write_job, train_here, monkeypatch, capfd):
    down = Down()
    monkeypatch.setattr(tracking, "TensorBoardLog", lambda _: down)
    events = train_here(write_job(epochs=1))
    assert events[-1]["event"] == "finished"
    assert down.asked == 1
    told = "TensorBoard is told no more of this run, which goes on. ConnectionError: No route to the tracker."
    assert told in capfd.readouterr().err


def test_a_tracker_can_not_change_what_others_are_told():
    class Careless(TrainerCallback):
        def on_log(self, *_: object, logs, **__: object) -> None:
            logs.clear()

    logs = {"loss": 1.0}
    Unfailing("Careless", Careless()).on_log(None, None, None, logs=logs)
    assert logs == {"loss": 1.0}


def test_the_trackers_are_told_where_to_report():
    both = Tracking(wandb=Wandb(project="safety"), mlflow=Mlflow(uri="http://tracker", experiment="alttrain"))
    assert tracker_settings(both) == {
        "WANDB_PROJECT": "safety",
        "MLFLOW_TRACKING_URI": "http://tracker",
        "MLFLOW_EXPERIMENT_NAME": "alttrain",
    }
    assert tracker_settings(Tracking()) == {}
