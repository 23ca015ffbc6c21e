"""A recipe in the terms of the libraries that carry it out. Pure, so that what can't run here can still be checked."""

from pathlib import Path

from retrace_trainer.training.job_file import Job
from retrace_trainer.training.machine import Machine, precision_on
from retrace_trainer.training.micro_batch import MicroBatch
from retrace_trainer.training.recipe import Recipe

ATTENTION = {"eager": "eager", "sdpa": "sdpa", "flash-attention-2": "flash_attention_2"}
DTYPE = {"fp32": "float32", "bf16": "bfloat16", "fp16": "float16"}


def loading_arguments(recipe: Recipe, machine: Machine) -> dict[str, object]:
    """Of `AutoModelForCausalLM.from_pretrained`, but for 4 bit, which `quantization_arguments` has.

    Weights that are trained stay in float32 whatever the precision: small steps would be lost in 16 bit. Frozen ones
    take the precision of the run.
    """
    trained = recipe.method == "full"
    dtype = "float32" if trained else DTYPE[precision_on(machine, recipe)]
    attention = {"attn_implementation": ATTENTION[recipe.attention]} if recipe.attention else {}
    return {"dtype": dtype, **attention}


def quantization_arguments(recipe: Recipe, machine: Machine) -> dict[str, object] | None:
    """Of `BitsAndBytesConfig`: 4-bit NormalFloat, the constants quantized too, as QLoRA does it (arXiv 2305.14314)."""
    if recipe.method != "qlora":
        return None
    return {
        "load_in_4bit": True,
        "bnb_4bit_quant_type": "nf4",
        "bnb_4bit_use_double_quant": True,
        "bnb_4bit_compute_dtype": DTYPE[precision_on(machine, recipe)],
    }


def adapter_arguments(recipe: Recipe) -> dict[str, object] | None:
    """Of `LoraConfig`; None when the whole model is trained."""
    if recipe.lora is None:
        return None
    return {
        "r": recipe.lora.rank,
        "lora_alpha": recipe.lora.alpha,
        "lora_dropout": recipe.lora.dropout,
        "target_modules": recipe.lora.targets,
        "use_dora": recipe.method == "dora",
        "task_type": "CAUSAL_LM",
    }


def unsloth_loading_arguments(job: Job, machine: Machine, context: int) -> dict[str, object]:
    """Of Unsloth's `FastLanguageModel.from_pretrained`, but for the device; `context` is the backbone's, in tokens.

    A length beyond the context would have Unsloth stretch the positions, and one below `maxTokens` cut examples.
    """
    recipe = job.recipe
    return {
        "model_name": job.model,
        # Else a name that Unsloth knows becomes that of its own copy of the model.
        "use_exact_model_name": True,
        "max_seq_length": min(recipe.maxTokens, context),
        "dtype": DTYPE[precision_on(machine, recipe)],
        "load_in_4bit": recipe.method == "qlora",
        "use_gradient_checkpointing": _unsloth_checkpointing(recipe),
        "fix_tokenizer": False,
        "random_state": job.seed,
    }


def unsloth_adapter_arguments(recipe: Recipe, seed: int) -> dict[str, object]:
    """Of Unsloth's `FastLanguageModel.get_peft_model`; its checkpointing is the one that moves activations away."""
    lora = adapter_arguments(recipe) or {}
    shape = {key: lora[key] for key in ("r", "lora_alpha", "lora_dropout", "target_modules")}
    return {**shape, "use_gradient_checkpointing": _unsloth_checkpointing(recipe), "random_state": seed}


def _unsloth_checkpointing(recipe: Recipe) -> str | bool:
    return "unsloth" if recipe.gradientCheckpointing else False


def training_arguments(job: Job, machine: Machine, batch: MicroBatch) -> dict[str, object]:
    """Of `SFTConfig` and `DPOConfig` alike."""
    recipe = job.recipe
    precision = precision_on(machine, recipe)
    optimizer = {"optim": "adamw_bnb_8bit"} if recipe.optimizer == "adamw-8bit" else {}
    return {
        "run_name": job.runId,
        "output_dir": str(Path(job.output) / "checkpoints"),
        "num_train_epochs": recipe.epochs,
        "learning_rate": recipe.learningRate,
        "per_device_train_batch_size": batch.size,
        "gradient_accumulation_steps": batch.accumulation,
        "warmup_steps": recipe.warmupSteps,
        "lr_scheduler_type": recipe.scheduler,
        "weight_decay": recipe.weightDecay,
        "seed": job.seed,
        "data_seed": job.seed,
        "save_strategy": "steps",
        "save_steps": recipe.saveEverySteps,
        "save_total_limit": 2,
        "logging_steps": 1,
        "logging_strategy": "steps",
        # The trainer would hide a loss that is not a number behind the mean of those before it.
        "logging_nan_inf_filter": False,
        "report_to": "none",
        "disable_tqdm": True,
        "max_length": None,
        "bf16": precision == "bf16",
        "fp16": precision == "fp16",
        "use_cpu": not machine.gpu,
        "gradient_checkpointing": recipe.gradientCheckpointing,
        **optimizer,
    }


def objective_arguments(recipe: Recipe) -> dict[str, object]:
    """What only `SFTConfig` or only `DPOConfig` knows."""
    match recipe.objective:
        case "sft":
            return {"packing": False, "dataset_kwargs": {"skip_prepare_dataset": True}}
        case "dpo":
            # Without the last, TRL takes the adapter's own dropout out.
            return {"beta": recipe.dpo.beta if recipe.dpo else 0.1, "disable_dropout": False}
