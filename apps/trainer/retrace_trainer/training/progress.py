"""Follows a run of the Hugging Face trainer: emits its events and stops it when asked to."""

import math
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import torch
from transformers import TrainerCallback

from retrace_trainer.event_types import Checkpoint, Step
from retrace_trainer.events import Events
from retrace_trainer.failure import Failure
from retrace_trainer.training.checkpoints import seal
from retrace_trainer.training.heartbeat import Pulse
from retrace_trainer.training.interruption import Interruption
from retrace_trainer.training.processes import any_of_all, is_first_process, wait_for_all


class Progress(TrainerCallback):
    """Emits `step` and `checkpoint` events; once interrupted, has a checkpoint written and ends the run."""

    def __init__(
        self,
        events: Events,
        pulse: Pulse,
        interruption: Interruption,
        tokens_per_epoch: int,
        keep: Callable[[Path], bool],
    ) -> None:
        """`keep` puts a whole checkpoint where the next attempt will look for it, and says whether it is there."""
        self._keep = keep
        self._events = events
        self._pulse = pulse
        self._interruption = interruption
        self._tokens_per_epoch = tokens_per_epoch
        self._process = psutil.Process()
        self._started = time.monotonic()
        self._first_step = 0
        self.losses: list[float] = []
        self.stopped_early = False

    def on_train_begin(self, args, state, control, **_):
        self._started = time.monotonic()
        self._first_step = state.global_step
        self.losses = [entry["loss"] for entry in state.log_history if "loss" in entry]

    def on_substep_end(self, args, state, control, **_):
        self._pulse.beat()

    def on_step_end(self, args, state, control, **_):
        if any_of_all(self._interruption.asked, args.device):
            self.stopped_early = True
            control.should_save = True
            control.should_training_stop = True
        return control

    def on_save(self, args, state, control, **_):
        wait_for_all()
        if is_first_process() and self._keep(seal(args.output_dir, state.global_step)):
            self._events.emit(Checkpoint(step=state.global_step))

    def on_log(self, args, state, control, logs=None, **_):
        if not logs or "loss" not in logs:
            return
        loss = float(logs["loss"])
        if not math.isfinite(loss):
            raise Failure("diverged", f"The loss is {loss} at step {state.global_step}: lower recipe.learningRate.")
        self.losses.append(loss)
        self._events.emit(self._step(state, logs, loss))
        self._pulse.spoken()

    def _step(self, state, logs, loss: float) -> Step:
        seconds = max(time.monotonic() - self._started, 1e-6)
        here = state.global_step - self._first_step
        per_step = self._tokens_per_epoch * state.num_train_epochs / state.max_steps
        norm = float(logs.get("grad_norm", 0))
        return Step(
            step=state.global_step,
            steps=state.max_steps,
            epoch=round(float(state.epoch or 0), 3),
            loss=loss,
            learningRate=float(logs.get("learning_rate", 0)),
            gradientNorm=norm if math.isfinite(norm) else None,
            tokens=round(per_step * state.global_step),
            tokensPerSecond=round(per_step * here / seconds, 1),
            secondsLeft=round(seconds / max(here, 1) * (state.max_steps - state.global_step), 1),
            residentBytes=self._process.memory_info().rss,
            deviceBytes=torch.cuda.max_memory_allocated() if torch.cuda.is_available() else None,
            rewardAccuracy=logs.get("rewards/accuracies"),
            rewardMargin=logs.get("rewards/margins"),
        )
