"""Whether a run's losses are those of a model that has learnt."""

from retrace_trainer.failure import Failure


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
