"""The trainer of a recipe's objective: TRL's, on examples in our order."""

from collections.abc import Sequence
from dataclasses import asdict

from retrace_trainer.training.arguments import adapter_arguments, objective_arguments, training_arguments
from retrace_trainer.training.examples import Example
from retrace_trainer.training.job_file import Job
from retrace_trainer.training.machine import Machine
from retrace_trainer.training.micro_batch import MicroBatch
from retrace_trainer.training.preferences import Pair


def make_trainer(
    job: Job, machine: Machine, batch: MicroBatch, model, tokenizer, examples: Sequence[Example | Pair], callbacks: list
):
    """A Hugging Face trainer that is ready to train; `tokenizer` may be changed by it."""
    from datasets import Dataset
    from peft import LoraConfig
    from trl import DPOConfig, SFTConfig

    from retrace_trainer.training.answer_loss import AnswerLossTrainer
    from retrace_trainer.training.example_order import ExampleOrder, OrderByEpoch
    from retrace_trainer.training.preference_loss import PreferenceTrainer
    from retrace_trainer.training.processes import process_count

    trainer_class, config_class = {
        "sft": (AnswerLossTrainer, SFTConfig),
        "dpo": (PreferenceTrainer, DPOConfig),
    }[job.recipe.objective]
    # Unsloth has put its adapter on the model already.
    adapter = None if job.recipe.kernels == "unsloth" else adapter_arguments(job.recipe)
    trainer = trainer_class(
        model=model,
        args=config_class(**training_arguments(job, machine, batch), **objective_arguments(job.recipe)),
        train_dataset=Dataset.from_list([asdict(example) for example in examples]),
        processing_class=tokenizer,
        peft_config=LoraConfig(**adapter) if adapter else None,
        callbacks=callbacks,
    )
    lengths = [example.longest for example in examples]
    step = batch.size * batch.accumulation * process_count()
    # The trainer's own order by length is drawn from the state of chance, which a run that is resumed can't restore.
    order = ExampleOrder(lengths, step, job.seed)
    trainer._get_train_sampler = lambda *_: order
    trainer.add_callback(OrderByEpoch(order))
    return trainer
