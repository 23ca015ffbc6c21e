"""Base and adapter merged into one folder of weights."""

import shutil
from pathlib import Path

from retrace_trainer.adapted_model import adapted_model
from retrace_trainer.failure import Failure

WEIGHTS = ("*.safetensors", "*.safetensors.index.json", "*.bin", "*.bin.index.json", "*.pth", "*.gguf")
# These describe the base as it was. Its licence and notices are copied.
DESCRIPTIONS = ("README.md", "retrace-model.json")


def merge(base: Path, adapter: Path, output: Path) -> Path:
    """Write the merged model to `output`, which appears whole or not at all; raises Failure("wrong-input").

    The sum of base and adapter is taken in float32 and stored in the base's own number format. All files of the base
    but its weights are copied as they are, so that tokenizer, template and configuration are unchanged.
    """
    _check(base, adapter, output)
    building = output.with_name(output.name + ".building")
    shutil.rmtree(building, ignore_errors=True)
    building.mkdir(parents=True)
    try:
        _write_weights(base, adapter, building)
        shutil.copytree(base, building, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*WEIGHTS, *DESCRIPTIONS))
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise
    if output.exists():
        output.rmdir()
    building.rename(output)
    return output


def _check(base: Path, adapter: Path, output: Path) -> None:
    if not (base / "config.json").exists():
        raise Failure("wrong-input", f"There is no model in {base}.")
    if not (adapter / "adapter_config.json").exists():
        raise Failure("wrong-input", f"There is no adapter in {adapter}.")
    if output.exists() and (not output.is_dir() or any(output.iterdir())):
        raise Failure("wrong-input", f"{output} is no empty folder: name another one.")


def _write_weights(base: Path, adapter: Path, folder: Path) -> None:
    import torch
    from transformers import AutoConfig, AutoModelForCausalLM

    stored = AutoConfig.from_pretrained(base).dtype or torch.float32
    model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32)
    merged = adapted_model(model, adapter, f"the model in {base}", safe_merge=True)
    merged.to(stored).save_pretrained(folder)
