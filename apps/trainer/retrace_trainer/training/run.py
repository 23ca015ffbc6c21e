"""One training run: TRL's SFT trainer with a LoRA adapter, from a job file to an adapter folder."""

import shutil
import time
from pathlib import Path

from retrace_trainer.events import Events
from retrace_trainer.failure import Failure
from retrace_trainer.training.adapter_folder import finished_account, save_adapter, versions
from retrace_trainer.training.checkpoints import find_resumption
from retrace_trainer.training.examples import Example, read_examples
from retrace_trainer.training.job_file import Job


def train(job: Job, events: Events) -> None:
    """Train, resuming where an earlier attempt stopped; a finished run is only reported again."""
    output = Path(job.output)
    account = finished_account(output)
    if account is None:
        account = _train(job, output, events)
    events.emit("finished", adapter=str(output / "adapter"), **account)


def _train(job: Job, output: Path, events: Events) -> dict[str, object]:
    from retrace_trainer.training.progress import Progress, check_convergence
    from retrace_trainer.training.resident_memory import peak_resident_bytes

    events.emit("phase", phase="loading")
    model, tokenizer = _load(Path(job.model))
    events.emit("phase", phase="tokenizing")
    examples = read_examples(Path(job.trainingSet), tokenizer, job.recipe.maxTokens)
    progress = Progress(events, sum(len(example.input_ids) for example in examples))
    trainer = _trainer(job, model, tokenizer, examples, progress)
    resumption = find_resumption(output / "checkpoints")
    if resumption.checkpoint or resumption.discarded:
        events.emit("resumed", step=resumption.step, discarded=resumption.discarded)
    events.emit("phase", phase="training")
    started = time.monotonic()
    trainer.train(resume_from_checkpoint=resumption.checkpoint and str(resumption.checkpoint))
    if progress.interrupted:
        raise Failure("interrupted", f"Interrupted at step {trainer.state.global_step}; a checkpoint was written.")
    check_convergence(progress.losses)
    account = {
        "steps": trainer.state.global_step,
        "finalLoss": progress.losses[-1],
        "seconds": round(time.monotonic() - started, 1),
        "tokens": sum(len(example.input_ids) for example in examples) * job.recipe.epochs,
        "peakResidentBytes": peak_resident_bytes(),
        "versions": versions(),
    }
    events.emit("phase", phase="saving")
    save_adapter(trainer.model, tokenizer, job, account)
    shutil.rmtree(output / "checkpoints", ignore_errors=True)
    return account


def _load(folder: Path):
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer

    if not (folder / "config.json").exists():
        raise Failure("wrong-input", f"There is no model in {folder}.")
    model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32)
    tokenizer = AutoTokenizer.from_pretrained(folder)
    if tokenizer.chat_template is None:
        raise Failure("wrong-input", f"The model in {folder} has no chat template.")
    return model, tokenizer


def _trainer(job: Job, model, tokenizer, examples: list[Example], progress):
    from datasets import Dataset
    from peft import LoraConfig
    from trl import SFTConfig

    from retrace_trainer.training.answer_loss import AnswerLossTrainer

    recipe = job.recipe
    config = SFTConfig(
        output_dir=str(Path(job.output) / "checkpoints"),
        num_train_epochs=recipe.epochs,
        learning_rate=recipe.learningRate,
        per_device_train_batch_size=recipe.batchSize,
        gradient_accumulation_steps=recipe.gradientAccumulation,
        warmup_steps=recipe.warmupSteps,
        lr_scheduler_type=recipe.scheduler,
        weight_decay=recipe.weightDecay,
        seed=job.seed,
        data_seed=job.seed,
        save_strategy="steps",
        save_steps=recipe.saveEverySteps,
        save_total_limit=2,
        logging_steps=1,
        logging_strategy="steps",
        report_to="none",
        disable_tqdm=True,
        max_length=None,
        packing=False,
        bf16=False,
        use_cpu=_has_no_gpu(),
        gradient_checkpointing=False,
        # Batches of examples of like length: less padding, and that is what most of the time goes into on a CPU.
        train_sampling_strategy="group_by_length",
        dataset_kwargs={"skip_prepare_dataset": True},
    )
    lora = LoraConfig(
        r=recipe.lora.rank,
        lora_alpha=recipe.lora.alpha,
        lora_dropout=recipe.lora.dropout,
        target_modules=recipe.lora.targets,
        task_type="CAUSAL_LM",
    )
    return AnswerLossTrainer(
        model=model,
        args=config,
        train_dataset=Dataset.from_list([vars(example) for example in examples]),
        processing_class=tokenizer,
        peft_config=lora,
        callbacks=[progress],
    )


def _has_no_gpu() -> bool:
    import torch

    return not torch.cuda.is_available()
