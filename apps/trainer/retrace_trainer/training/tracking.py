"""Who else is told of a run: TensorBoard always, Weights & Biases and MLflow where the job says so."""

import os
import sys
from pathlib import Path

from transformers import TrainerCallback

from retrace_trainer.training.adapter_folder import CURVES_FOLDER
from retrace_trainer.training.job_file import Job, Tracking
from retrace_trainer.training.processes import is_first_process
from retrace_trainer.training.tensorboard_log import TensorBoardLog

# A tracker that does not answer may hold a run up for seconds, and not for the minutes that these take by default.
PATIENCE = {"WANDB_INIT_TIMEOUT": "30", "MLFLOW_HTTP_REQUEST_TIMEOUT": "10", "MLFLOW_HTTP_REQUEST_MAX_RETRIES": "1"}


class Unfailing(TrainerCallback):
    """A tracker whose failure is said once, on standard error, and ends the tracking but not the run."""

    def __init__(self, name: str, tracker: TrainerCallback) -> None:
        self._name = name
        self._tracker: TrainerCallback | None = tracker

    def on_train_begin(self, args, state, control, **options):
        self._tell("on_train_begin", args, state, control, options)

    def on_log(self, args, state, control, logs=None, **options):
        # A copy: trackers may add to it.
        self._tell("on_log", args, state, control, {**options, "logs": dict(logs or {})})

    def on_train_end(self, args, state, control, **options):
        self._tell("on_train_end", args, state, control, options)

    def _tell(self, moment: str, args, state, control, options: dict[str, object]) -> None:
        if self._tracker is None:
            return
        try:
            getattr(self._tracker, moment)(args, state, control, **options)
        except Exception as error:  # whatever a tracker's client raises, the run is worth more
            self._tracker = None
            reason = f"{type(error).__name__}: {error}"
            print(f"{self._name} is told no more of this run, which goes on. {reason}", file=sys.stderr)


def trackers(job: Job) -> list[TrainerCallback]:
    """The trackers of a job, in the one process of a run that speaks."""
    if not is_first_process():
        return []
    os.environ.update(tracker_settings(job.tracking), **{key: os.environ.get(key, PATIENCE[key]) for key in PATIENCE})
    found: list[tuple[str, TrainerCallback]] = [("TensorBoard", TensorBoardLog(Path(job.output) / CURVES_FOLDER))]
    if job.tracking.wandb:
        from transformers.integrations import WandbCallback

        found.append(("Weights & Biases", WandbCallback()))
    if job.tracking.mlflow:
        from transformers.integrations import MLflowCallback

        found.append(("MLflow", MLflowCallback()))
    return [Unfailing(name, tracker) for name, tracker in found]


def tracker_settings(tracking: Tracking) -> dict[str, str]:
    """The environment variables by which the trackers' own clients are told where to report."""
    wandb = {"WANDB_PROJECT": tracking.wandb.project} if tracking.wandb else {}
    if not tracking.mlflow:
        return wandb
    return {
        **wandb,
        "MLFLOW_TRACKING_URI": tracking.mlflow.uri,
        "MLFLOW_EXPERIMENT_NAME": tracking.mlflow.experiment,
    }
