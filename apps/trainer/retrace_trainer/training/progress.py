"""Follows a run of the Hugging Face trainer: emits its events and stops it when asked to."""

import math
import signal
import time

import psutil
from transformers import TrainerCallback

from retrace_trainer.events import Events
from retrace_trainer.failure import Failure


class Progress(TrainerCallback):
    """Emits `step` and `checkpoint` events; on SIGTERM has a checkpoint written and ends the run."""

    def __init__(self, events: Events, tokens_per_epoch: int) -> None:
        self._events = events
        self._tokens_per_epoch = tokens_per_epoch
        self._process = psutil.Process()
        self._started = time.monotonic()
        self._first_step = 0
        self.losses: list[float] = []
        self.interrupted = False
        signal.signal(signal.SIGTERM, self._interrupt)

    def on_train_begin(self, args, state, control, **_):
        self._started = time.monotonic()
        self._first_step = state.global_step
        self.losses = [entry["loss"] for entry in state.log_history if "loss" in entry]

    def on_step_end(self, args, state, control, **_):
        if self.interrupted:
            control.should_save = True
            control.should_training_stop = True
        return control

    def on_save(self, args, state, control, **_):
        self._events.emit("checkpoint", step=state.global_step)

    def on_log(self, args, state, control, logs=None, **_):
        if not logs or "loss" not in logs:
            return
        loss = float(logs["loss"])
        if not math.isfinite(loss):
            raise Failure("diverged", f"The loss is {loss} at step {state.global_step}: lower recipe.learningRate.")
        self.losses.append(loss)
        self._events.emit("step", **self._step(state, logs, loss))

    def _step(self, state, logs, loss: float) -> dict[str, object]:
        seconds = max(time.monotonic() - self._started, 1e-6)
        here = state.global_step - self._first_step
        per_step = self._tokens_per_epoch * state.num_train_epochs / state.max_steps
        return {
            "step": state.global_step,
            "steps": state.max_steps,
            "epoch": round(float(state.epoch or 0), 3),
            "loss": loss,
            "learningRate": float(logs.get("learning_rate", 0)),
            "gradientNorm": float(logs.get("grad_norm", 0)),
            "tokens": round(per_step * state.global_step),
            "tokensPerSecond": round(per_step * here / seconds, 1),
            "secondsLeft": round(seconds / max(here, 1) * (state.max_steps - state.global_step), 1),
            "residentBytes": self._process.memory_info().rss,
        }

    def _interrupt(self, *_: object) -> None:
        self.interrupted = True


def check_convergence(losses: list[float]) -> None:
    """Raise Failure("diverged") unless the mean loss fell from the first third of the run to its last."""
    third = len(losses) // 3
    if third == 0:
        return
    first, last = sum(losses[:third]) / third, sum(losses[-third:]) / third
    if last >= first:
        raise Failure(
            "diverged",
            f"The loss did not fall ({first:.3f} in the first third, {last:.3f} in the last): lower the learning rate.",
        )
