"""The folder of a finished adapter: weights, tokenizer, model card and an account of the run."""

import json
import shutil
from importlib.metadata import version
from pathlib import Path

from retrace_trainer.machine import machine
from retrace_trainer.training.job_file import Job
from retrace_trainer.training.model_card import model_card

ACCOUNT = "retrace-run.json"
MACHINE = "retrace-machine.json"
PACKAGES = ("torch", "transformers", "trl", "peft")


def versions() -> dict[str, str]:
    return {name: version(name) for name in PACKAGES}


def finished_account(output: Path) -> dict[str, object] | None:
    """The account of a run that has already finished here."""
    account = output / "adapter" / ACCOUNT
    return json.loads(account.read_text()) if account.exists() else None


def save_adapter(model, tokenizer, job: Job, account: dict[str, object]) -> Path:
    """Write the folder beside its place and rename it: it is there whole or not at all."""
    output = Path(job.output)
    building, final = output / "adapter.building", output / "adapter"
    shutil.rmtree(building, ignore_errors=True)
    model.save_pretrained(building)
    tokenizer.save_pretrained(building)
    (building / "README.md").write_text(model_card(job, account))
    _make_portable(building / "adapter_config.json", job.card.backbone)
    (building / MACHINE).write_text(json.dumps(machine(), indent=2) + "\n")
    (building / ACCOUNT).write_text(json.dumps(account, indent=2) + "\n")
    building.rename(final)
    return final


def _make_portable(config: Path, backbone: str) -> None:
    """PEFT notes the base model by its folder here, which means nothing elsewhere: name the backbone instead."""
    fields = json.loads(config.read_text())
    fields["base_model_name_or_path"] = backbone
    config.write_text(json.dumps(fields, indent=2, sort_keys=True) + "\n")
