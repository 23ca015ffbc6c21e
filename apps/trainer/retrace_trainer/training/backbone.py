"""The model that is trained, and its tokenizer, from a folder."""

import os
from pathlib import Path

from retrace_trainer.failure import Failure
from retrace_trainer.training.arguments import loading_arguments, quantization_arguments
from retrace_trainer.training.machine import Machine
from retrace_trainer.training.recipe import Recipe


def load_tokenizer(folder: Path):
    """Raises Failure("wrong-input") when there is no model in the folder, or none that has a chat template."""
    from transformers import AutoTokenizer

    if not (folder / "config.json").exists():
        raise Failure("wrong-input", f"There is no model in {folder}.")
    tokenizer = AutoTokenizer.from_pretrained(folder)
    if tokenizer.chat_template is None:
        raise Failure("wrong-input", f"The model in {folder} has no chat template.")
    return tokenizer


def load_model(folder: Path, recipe: Recipe, machine: Machine):
    """The model in the precision of the run, in 4 bit for QLoRA."""
    from transformers import AutoModelForCausalLM, BitsAndBytesConfig

    quantization = quantization_arguments(recipe, machine)
    quantized: dict[str, object] = {}
    if quantization:
        # Each process of a run on a GPU of its own: a model in 4 bit can't be moved there later.
        here = {"": int(os.environ.get("LOCAL_RANK", "0"))}
        quantized = {"quantization_config": BitsAndBytesConfig(**quantization), "device_map": here}
    model = AutoModelForCausalLM.from_pretrained(folder, **loading_arguments(recipe, machine), **quantized)
    check_targets(model, recipe)
    return model


def check_targets(model, recipe: Recipe) -> None:
    """Raise Failure("wrong-input") for a target that no layer has, which PEFT passes over when another one is there."""
    if recipe.lora is None or "targets" not in recipe.lora.model_fields_set:
        return
    layers = [name for name, _ in model.named_modules()]
    for target in recipe.lora.targets:
        if not any(name == target or name.endswith(f".{target}") for name in layers):
            raise Failure("wrong-input", f"The model has no layer {target!r}, which recipe.lora.targets names.")


def context_of(folder: Path) -> int:
    """How many tokens the model can take at once."""
    from transformers import AutoConfig

    return AutoConfig.from_pretrained(folder).get_text_config().max_position_embeddings
