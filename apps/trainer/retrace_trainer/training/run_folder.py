"""The folder of a run belongs to one job: another one's checkpoints must not be gone on from."""

import json
import shutil
from pathlib import Path

from retrace_trainer.event_types import Restarted
from retrace_trainer.failure import Failure
from retrace_trainer.training.checkpoints import steps_in
from retrace_trainer.training.job_file import Job
from retrace_trainer.training.processes import process_count

OWNER = "trained-job.json"
PROCESSES = "processes"


def claim_folder(job: Job) -> Restarted | None:
    """Note whose folder this is; raise Failure("wrong-input"), naming what differs, when it is another job's.

    Checkpoints of another number of processes are removed, which is what is returned: they hold other shares of the
    examples and the random states of other processes. A finished adapter is kept, however many made it.
    """
    folder = Path(job.output)
    note = folder / OWNER
    own = identity(job)
    if not note.exists() or not _holds_work(folder):
        write_owner(folder, own)
        return None
    theirs = json.loads(note.read_text())
    # A key that the note lacks is newer than the note: the run has what is now its default.
    different = [key for key in own if key in theirs and own[key] != theirs[key]]
    foreign = [key for key in different if key != PROCESSES]
    if foreign:
        key = foreign[0]
        raise Failure(
            "wrong-input",
            f"{folder} holds a run of another job: its {key} is {theirs[key]!r}, and this one's {own[key]!r}. "
            "Choose another output, or remove that folder.",
        )
    if not different or _is_finished(folder):
        return None
    discarded = steps_in(folder / "checkpoints")
    shutil.rmtree(folder / "checkpoints")
    write_owner(folder, own)
    return Restarted(processes=process_count(), before=theirs[PROCESSES], discarded=discarded)


def write_owner(folder: Path, owner: object) -> None:
    """Note whose work lies in a folder: a job's `identity`."""
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / f"{OWNER}.unfinished"
    unfinished.write_text(json.dumps(owner, indent=2) + "\n")
    unfinished.rename(folder / OWNER)


def _holds_work(folder: Path) -> bool:
    """Whether there is something to go on from; a job that was put right after a refusal may have its folder."""
    return _is_finished(folder) or bool(steps_in(folder / "checkpoints"))


def _is_finished(folder: Path) -> bool:
    return (folder / "adapter").exists()


def identity(job: Job) -> dict[str, object]:
    """All that the weights depend on, by key; paths are not of it, since folders may be moved."""
    recipe = {f"recipe.{key}": value for key, value in job.recipe.model_dump().items()}
    return {
        "card.backbone": job.card.backbone,
        "card.trainingSetSha256": job.card.trainingSetSha256,
        "seed": job.seed,
        PROCESSES: process_count(),
        **recipe,
    }
