"""What a recipe asks of the libraries and of the machine, checked without the GPU that some of it needs."""

import json

import pytest

from retrace_trainer.failure import Failure
from retrace_trainer.training.arguments import (
    adapter_arguments,
    loading_arguments,
    objective_arguments,
    quantization_arguments,
    training_arguments,
    unsloth_adapter_arguments,
    unsloth_loading_arguments,
)
from retrace_trainer.training.job_file import Job, read_job
from retrace_trainer.training.machine import OPTIONAL_PACKAGES, Machine, check_machine
from retrace_trainer.training.micro_batch import MicroBatch
from retrace_trainer.training.recipe import EVERY_LINEAR_LAYER

CPU = Machine(gpu=False, gpu_has_bf16=False, packages=frozenset())
OLD_GPU = Machine(gpu=True, gpu_has_bf16=False, packages=frozenset(OPTIONAL_PACKAGES))
NEW_GPU = Machine(gpu=True, gpu_has_bf16=True, packages=frozenset(OPTIONAL_PACKAGES))


@pytest.fixture
def job_of(tmp_path):
    """A job with fields of its recipe changed; None removes one."""

    def make(tracking: dict[str, object] | None = None, **recipe) -> Job:
        fields = {
            "epochs": 3,
            "learningRate": 0.0002,
            "batchSize": 2,
            "gradientAccumulation": 4,
            "warmupSteps": 1,
            "scheduler": "cosine",
            "weightDecay": 0,
            "maxTokens": 256,
            "saveEverySteps": 4,
            "lora": {"rank": 8, "alpha": 16, "dropout": 0},
            **recipe,
        }
        job = {
            "version": 1,
            "model": "/model",
            "trainingSet": "/train.jsonl",
            "output": "/run",
            "seed": 1995,
            "recipe": {key: value for key, value in fields.items() if value is not None},
            "card": {"studyId": "study", "arm": "alttrain", "backbone": "tiny", "trainingSetSha256": "0" * 64},
            "tracking": tracking or {},
        }
        file = tmp_path / "job.json"
        file.write_text(json.dumps(job))
        return read_job(file)

    return make


@pytest.mark.parametrize(
    ("recipe", "complaint"),
    [
        ({"colour": "blue"}, r"wrong at recipe\.colour"),
        ({"method": "magic"}, r"wrong at recipe\.method"),
        ({"epochs": 0}, r"wrong at recipe\.epochs"),
        ({"learningRate": "fast"}, r"wrong at recipe\.learningRate"),
        ({"lora": None}, r"recipe\.lora is missing; recipe\.method: lora"),
        ({"method": "full"}, r"recipe\.lora has no place in a run of recipe\.method: full"),
        ({"dpo": {"beta": 0.1}}, r"recipe\.dpo has no place in a run of recipe\.objective: sft"),
        ({"objective": "dpo", "method": "full", "lora": None}, r"recipe\.objective: dpo trains an adapter only"),
        ({"objective": "dpo", "dpo": {"beta": 0}}, r"wrong at recipe\.dpo\.beta"),
        ({"kernels": "quick"}, r"wrong at recipe\.kernels"),
        ({"kernels": "unsloth", "method": "dora"}, r"recipe\.kernels: unsloth is for recipe\.method: lora or qlora"),
        ({"kernels": "unsloth", "method": "full", "lora": None}, r"lora or qlora, and not for full"),
        ({"kernels": "unsloth", "objective": "dpo"}, r"recipe\.kernels: unsloth is for recipe\.objective: sft"),
        ({"kernels": "unsloth", "attention": "sdpa"}, r"recipe\.attention has no effect with recipe\.kernels: unsloth"),
    ],
)
def test_a_wrong_recipe_is_refused_by_its_key(job_of, recipe, complaint):
    with pytest.raises(Failure, match=complaint):
        job_of(**recipe)


@pytest.mark.parametrize(
    ("recipe", "machine", "complaint"),
    [
        ({"method": "qlora"}, CPU, "recipe.method: qlora needs the package bitsandbytes"),
        ({"optimizer": "adamw-8bit"}, CPU, "recipe.optimizer: adamw-8bit needs the package bitsandbytes"),
        ({"attention": "flash-attention-2"}, CPU, "recipe.attention: flash-attention-2 needs the package flash_attn"),
        ({"kernels": "unsloth"}, CPU, "recipe.kernels: unsloth needs the package unsloth, which is not installed"),
        ({"tracking": {"wandb": {"project": "p"}}}, CPU, "tracking.wandb needs the package wandb"),
        ({"tracking": {"mlflow": {"uri": "u", "experiment": "e"}}}, CPU, "tracking.mlflow needs the package mlflow"),
        ({"precision": "fp16"}, CPU, "recipe.precision: fp16 needs a CUDA GPU"),
        ({"precision": "bf16"}, OLD_GPU, "recipe.precision: bf16 is more than this GPU can do"),
        (
            {"attention": "flash-attention-2", "precision": "fp32"},
            NEW_GPU,
            "flash-attention-2 needs recipe.precision: bf16 or fp16",
        ),
    ],
)
def test_a_job_for_another_machine_is_refused_by_what_is_missing(job_of, recipe, machine, complaint):
    with pytest.raises(Failure, match=complaint) as refused:
        check_machine(job_of(**recipe), machine)
    assert refused.value.code == "wrong-input"


@pytest.mark.parametrize(("key", "value"), [("method", "qlora"), ("kernels", "unsloth")])
def test_installed_packages_do_not_make_up_for_a_gpu(job_of, key, value):
    without_gpu = Machine(gpu=False, gpu_has_bf16=False, packages=frozenset(OPTIONAL_PACKAGES))
    with pytest.raises(Failure, match=f"recipe.{key}: {value} needs a CUDA GPU, and there is none here"):
        check_machine(job_of(**{key: value}), without_gpu)


@pytest.mark.parametrize("method", ["lora", "dora", "full"])
def test_what_needs_nothing_is_allowed_anywhere(job_of, method):
    job = job_of(method=method, **({"lora": None} if method == "full" else {}))
    for machine in (CPU, OLD_GPU, NEW_GPU):
        check_machine(job, machine)


@pytest.mark.parametrize(
    ("machine", "precision"), [(CPU, (False, False)), (OLD_GPU, (False, True)), (NEW_GPU, (True, False))]
)
def test_without_a_word_on_it_the_precision_is_the_best_of_the_machine(job_of, machine, precision):
    arguments = training_arguments(job_of(), machine, MicroBatch(2, 4))
    assert (arguments["bf16"], arguments["fp16"]) == precision
    assert arguments["use_cpu"] == (not machine.gpu)


def test_weights_that_are_trained_are_loaded_in_float32_and_frozen_ones_in_the_precision_of_the_run(job_of):
    assert loading_arguments(job_of(precision="bf16").recipe, NEW_GPU)["dtype"] == "bfloat16"
    assert loading_arguments(job_of(precision="bf16", method="full", lora=None).recipe, NEW_GPU)["dtype"] == "float32"


def test_qlora_loads_the_base_in_4_bit_and_reckons_in_the_precision_of_the_run(job_of):
    assert quantization_arguments(job_of(method="qlora").recipe, NEW_GPU) == {
        "load_in_4bit": True,
        "bnb_4bit_quant_type": "nf4",
        "bnb_4bit_use_double_quant": True,
        "bnb_4bit_compute_dtype": "bfloat16",
    }
    assert quantization_arguments(job_of().recipe, NEW_GPU) is None


def test_the_libraries_take_the_arguments_for_a_gpu(job_of):
    from transformers import BitsAndBytesConfig

    BitsAndBytesConfig(**quantization_arguments(job_of(method="qlora").recipe, OLD_GPU))
    recipe = job_of(attention="flash-attention-2").recipe
    assert loading_arguments(recipe, NEW_GPU)["attn_implementation"] == "flash_attention_2"
    assert training_arguments(job_of(optimizer="adamw-8bit"), NEW_GPU, MicroBatch(2, 4))["optim"] == "adamw_bnb_8bit"


def test_dora_is_lora_with_magnitudes_of_its_own(job_of):
    assert adapter_arguments(job_of(method="dora").recipe)["use_dora"] is True
    assert adapter_arguments(job_of().recipe)["use_dora"] is False
    assert adapter_arguments(job_of(method="full", lora=None).recipe) is None


def test_unsloth_is_told_the_recipe_in_its_own_words(job_of):
    job = job_of(kernels="unsloth", method="qlora", precision="bf16", gradientCheckpointing=True)
    assert unsloth_loading_arguments(job, NEW_GPU, context=4096) == {
        "model_name": "/model",
        "use_exact_model_name": True,
        "max_seq_length": 256,
        "dtype": "bfloat16",
        "load_in_4bit": True,
        "use_gradient_checkpointing": "unsloth",
        "fix_tokenizer": False,
        "random_state": 1995,
    }
    assert unsloth_adapter_arguments(job.recipe, job.seed) == {
        "r": 8,
        "lora_alpha": 16,
        "lora_dropout": 0,
        "target_modules": EVERY_LINEAR_LAYER,
        "use_gradient_checkpointing": "unsloth",
        "random_state": 1995,
    }


def test_unsloth_is_never_told_a_length_for_which_it_would_stretch_the_models_positions(job_of):
    assert unsloth_loading_arguments(job_of(kernels="unsloth"), NEW_GPU, context=128)["max_seq_length"] == 128


def test_beta_is_a_tenth_unless_the_recipe_says_otherwise(job_of):
    assert objective_arguments(job_of(objective="dpo").recipe)["beta"] == 0.1
    assert objective_arguments(job_of(objective="dpo", dpo={"beta": 0.5}).recipe)["beta"] == 0.5


def test_dropout_is_the_recipes_in_every_objective(job_of):
    assert objective_arguments(job_of(objective="dpo").recipe)["disable_dropout"] is False


@pytest.mark.parametrize(
    ("size", "sizes"), [(8, [4, 2, 1]), (6, [3, 1]), (9, [3, 1]), (5, [1]), (12, [6, 3, 1]), (1, [])]
)
def test_a_smaller_micro_batch_leaves_the_batch_of_a_step_as_it_is(size, sizes):
    batch, seen = MicroBatch(size, 2), []
    while (batch := batch.smaller()) is not None:
        assert batch.size * batch.accumulation == size * 2
        seen.append(batch.size)
    assert seen == sizes


def test_a_recipe_that_says_nothing_of_the_newer_keys_means_what_it_meant_before(job_of):
    recipe = job_of().recipe
    assert (recipe.method, recipe.objective, recipe.optimizer, recipe.tooLong) == ("lora", "sft", "adamw", "refuse")
    assert recipe.kernels == "plain"
