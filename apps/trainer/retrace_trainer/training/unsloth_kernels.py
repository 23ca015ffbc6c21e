"""A model with its adapter by Unsloth, whose kernels take the place of the libraries' own (recipe.kernels: unsloth)."""

import os
from importlib import import_module
from pathlib import Path

from retrace_trainer.failure import Failure
from retrace_trainer.training.arguments import unsloth_adapter_arguments, unsloth_loading_arguments
from retrace_trainer.training.backbone import check_targets, context_of
from retrace_trainer.training.job_file import Job
from retrace_trainer.training.machine import Machine


def import_unsloth(job: Job) -> None:
    """Import Unsloth, which changes transformers, TRL and PEFT, and so has to come before them."""
    # It asks a server at the start of each run to be counted, and without a network waits for two minutes.
    os.environ.setdefault("UNSLOTH_DISABLE_STATISTICS", "1")
    # Else it writes the code that it makes into the working directory, which runs share.
    os.environ.setdefault("UNSLOTH_COMPILE_LOCATION", str(Path(job.output) / "unsloth"))
    import_module("unsloth")


def load_adapted_by_unsloth(job: Job, machine: Machine):
    """The model with a fresh adapter; raises Failure("wrong-input") when Unsloth does not know its family."""
    import torch
    from unsloth import FastLanguageModel

    recipe = job.recipe
    loading = unsloth_loading_arguments(job, machine, context_of(Path(job.model)))
    here = {"": int(os.environ.get("LOCAL_RANK", "0"))}
    try:
        # The tokenizer that it gives is left: ours is the backbone's own.
        model, _ = FastLanguageModel.from_pretrained(
            **{**loading, "dtype": getattr(torch, str(loading["dtype"]))}, device_map=here
        )
        check_targets(model, recipe)
        return FastLanguageModel.get_peft_model(model, **unsloth_adapter_arguments(recipe, job.seed))
    except NotImplementedError as error:
        reason = (str(error).strip() or type(error).__name__).splitlines()[0]
        way_out = "Leave recipe.kernels out."
        raise Failure("wrong-input", f"Unsloth can't train the model in {job.model} ({reason}). {way_out}") from error
