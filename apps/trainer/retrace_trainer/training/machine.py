"""What this machine offers a run, and what of a job it can't do."""

from dataclasses import dataclass
from importlib.util import find_spec

from retrace_trainer.failure import Failure
from retrace_trainer.training.job_file import Job
from retrace_trainer.training.recipe import Precision, Recipe

OPTIONAL_PACKAGES = ("bitsandbytes", "flash_attn", "unsloth", "wandb", "mlflow")


@dataclass(frozen=True)
class Machine:
    """Whether there is a CUDA GPU, whether that one reckons in bfloat16, and which optional packages are installed."""

    gpu: bool
    gpu_has_bf16: bool
    packages: frozenset[str]


def this_machine() -> Machine:
    import torch

    gpu = torch.cuda.is_available()
    packages = frozenset(name for name in OPTIONAL_PACKAGES if find_spec(name) is not None)
    return Machine(gpu, gpu and torch.cuda.is_bf16_supported(including_emulation=False), packages)


def precision_on(machine: Machine, recipe: Recipe) -> Precision:
    """The precision that the recipe asks for, or the best that the machine has."""
    if recipe.precision is not None:
        return recipe.precision
    if not machine.gpu:
        return "fp32"
    return "bf16" if machine.gpu_has_bf16 else "fp16"


def check_machine(job: Job, machine: Machine) -> None:
    """Raise Failure("wrong-input"), naming the package or the device, when the job asks for what is not here."""
    recipe = job.recipe
    for key, package in _packages_of(job):
        if package not in machine.packages:
            raise Failure("wrong-input", f"{key} needs the package {package}, which is not installed.")
    for key in _keys_that_need_a_gpu(recipe):
        if not machine.gpu:
            raise Failure("wrong-input", f"{key} needs a CUDA GPU, and there is none here.")
    precision = precision_on(machine, recipe)
    if machine.gpu and precision == "bf16" and not machine.gpu_has_bf16:
        raise Failure("wrong-input", "recipe.precision: bf16 is more than this GPU can do; take fp16 or fp32.")
    if recipe.attention == "flash-attention-2" and precision == "fp32":
        raise Failure("wrong-input", "recipe.attention: flash-attention-2 needs recipe.precision: bf16 or fp16.")


def _packages_of(job: Job) -> list[tuple[str, str]]:
    """Keys of the job, each with the package that it needs."""
    needs = [
        (job.recipe.method == "qlora", "recipe.method: qlora", "bitsandbytes"),
        (job.recipe.optimizer == "adamw-8bit", "recipe.optimizer: adamw-8bit", "bitsandbytes"),
        (job.recipe.attention == "flash-attention-2", "recipe.attention: flash-attention-2", "flash_attn"),
        (job.recipe.kernels == "unsloth", "recipe.kernels: unsloth", "unsloth"),
        (job.tracking.wandb is not None, "tracking.wandb", "wandb"),
        (job.tracking.mlflow is not None, "tracking.mlflow", "mlflow"),
    ]
    return [(key, package) for asked, key, package in needs if asked]


def _keys_that_need_a_gpu(recipe: Recipe) -> list[str]:
    needs = [
        (recipe.method == "qlora", "recipe.method: qlora"),
        (recipe.optimizer == "adamw-8bit", "recipe.optimizer: adamw-8bit"),
        (recipe.attention == "flash-attention-2", "recipe.attention: flash-attention-2"),
        (recipe.kernels == "unsloth", "recipe.kernels: unsloth"),
        (recipe.precision == "fp16", "recipe.precision: fp16"),
    ]
    return [key for asked, key in needs if asked]
