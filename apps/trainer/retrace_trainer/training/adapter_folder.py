"""The folder of a finished adapter or model: weights, tokenizer, model card and an account of the run."""

import json
import shutil
from importlib.metadata import version
from pathlib import Path

from retrace_trainer.described_machine import described_machine
from retrace_trainer.event_types import Account
from retrace_trainer.training.job_file import Job
from retrace_trainer.training.model_card import model_card
from retrace_trainer.training.processes import is_first_process
from retrace_trainer.training.recipe import Recipe

ACCOUNT = "retrace-run.json"
MACHINE = "retrace-machine.json"
# TensorBoard's files; the hub shows them beside the weights. Those of long runs stay in the run's folder.
CURVES_FOLDER = "tensorboard"
MOST_CURVE_BYTES = 1_000_000
PACKAGES = ("torch", "transformers", "trl", "peft")


def versions(recipe: Recipe) -> dict[str, str]:
    """Of the packages that a run by the recipe depends on."""
    kernels = ("unsloth",) if recipe.kernels == "unsloth" else ()
    return {name: version(name) for name in (*PACKAGES, *kernels)}


def finished_account(output: Path) -> Account | None:
    """The account of a run that has already finished here."""
    account = output / "adapter" / ACCOUNT
    return Account.model_validate_json(account.read_text()) if account.exists() else None


def save_adapter(trainer, tokenizer, job: Job, account: Account) -> None:
    """Write the folder beside its place and rename it: it is there whole or not at all.

    Every process of a run has to come here, as each may hold a part of the weights; the first one writes.
    """
    output = Path(job.output)
    building, final = output / "adapter.building", output / "adapter"
    if is_first_process():
        shutil.rmtree(building, ignore_errors=True)
    try:
        trainer.save_model(str(building))
        if is_first_process():
            _complete(building, tokenizer, job, account)
            building.rename(final)
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise


def _complete(building: Path, tokenizer, job: Job, account: Account) -> None:
    """All but the weights. The tokenizer is the backbone's own: the trainer's has got a padding token."""
    (building / "training_args.bin").unlink(missing_ok=True)
    tokenizer.save_pretrained(building)
    (building / "README.md").write_text(model_card(job, account))
    if account.kind == "adapter":
        _make_portable(building / "adapter_config.json", job.card.backbone)
    curves = Path(job.output) / CURVES_FOLDER
    if curves.is_dir() and _bytes_in(curves) <= MOST_CURVE_BYTES:
        shutil.copytree(curves, building / CURVES_FOLDER)
    (building / MACHINE).write_text(json.dumps(described_machine(), indent=2) + "\n")
    (building / ACCOUNT).write_text(account.model_dump_json(indent=2) + "\n")


def _bytes_in(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _make_portable(config: Path, backbone: str) -> None:
    """PEFT notes the base model by its folder here, which means nothing elsewhere: name the backbone instead."""
    fields = json.loads(config.read_text())
    fields["base_model_name_or_path"] = backbone
    config.write_text(json.dumps(fields, indent=2, sort_keys=True) + "\n")
