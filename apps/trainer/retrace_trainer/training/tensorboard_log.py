"""The curves of a run as TensorBoard's event files."""

from pathlib import Path

from transformers import TrainerCallback

CURVES = ("loss", "learning_rate", "grad_norm", "rewards/accuracies", "rewards/margins")


class TensorBoardLog(TrainerCallback):
    """Writes what a step logs. Transformers' own callback also writes its arguments, with this machine's paths."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._writer = None

    def on_train_begin(self, args, state, control, **_):
        from torch.utils.tensorboard import SummaryWriter

        # Points that an earlier attempt wrote after the checkpoint are hidden: those steps are made again.
        self._writer = SummaryWriter(str(self._folder), purge_step=state.global_step + 1)

    def on_log(self, args, state, control, logs=None, **_):
        for name in CURVES:
            if logs and name in logs:
                self._writer.add_scalar(name, logs[name], state.global_step)

    def on_train_end(self, args, state, control, **_):
        self._writer.close()
