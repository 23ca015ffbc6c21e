"""The same training as a script would do it with TRL alone, and with each of the worker's savings.

Run from apps/trainer: `python -m benchmarks.plain_trl JOB.json [--loss stock|bare|answers] [--order chance|length]`.
JOB.json is a job file of the worker's, whose recipe is a LoRA in float32. Prints one line of JSON: seconds from the
start of this process to the first step, seconds and tokens of training, the last step's loss, the most memory held.
"""

import argparse
import json
import time
from pathlib import Path

STARTED = time.monotonic()


def main() -> None:
    arguments = _parse()
    from datasets import Dataset
    from peft import LoraConfig
    from transformers import AutoModelForCausalLM, AutoTokenizer, TrainerCallback
    from trl import SFTConfig

    from retrace_trainer.training.resident_memory import peak_resident_bytes

    job = json.loads(arguments.job.read_text())
    recipe, lora = job["recipe"], job["recipe"]["lora"]
    model = AutoModelForCausalLM.from_pretrained(job["model"], dtype="float32")
    tokenizer = AutoTokenizer.from_pretrained(job["model"])
    conversations = [json.loads(line)["messages"] for line in Path(job["trainingSet"]).read_text().splitlines()]

    class FirstStep(TrainerCallback):
        seconds = 0.0

        def on_step_end(self, args, state, control, **_):
            if state.global_step == 1:
                FirstStep.seconds = time.monotonic() - STARTED

    config = SFTConfig(
        output_dir=str(Path(job["output"]) / "plain"),
        num_train_epochs=recipe["epochs"],
        learning_rate=recipe["learningRate"],
        per_device_train_batch_size=recipe["batchSize"],
        gradient_accumulation_steps=recipe["gradientAccumulation"],
        warmup_steps=recipe["warmupSteps"],
        lr_scheduler_type=recipe["scheduler"],
        weight_decay=recipe["weightDecay"],
        seed=job["seed"],
        data_seed=job["seed"],
        save_strategy="no",
        logging_steps=1,
        report_to="none",
        disable_tqdm=True,
        max_length=None,
        bf16=False,
        use_cpu=True,
        gradient_checkpointing=False,
    )
    trainer = _trainer_class(arguments.loss)(
        model=model,
        args=config,
        train_dataset=Dataset.from_list([_text_of(messages, tokenizer) for messages in conversations]),
        processing_class=tokenizer,
        peft_config=LoraConfig(
            r=lora["rank"],
            lora_alpha=lora["alpha"],
            lora_dropout=lora["dropout"],
            target_modules="all-linear",
            task_type="CAUSAL_LM",
        ),
        callbacks=[FirstStep()],
    )
    lengths = [len(row["input_ids"]) for row in trainer.train_dataset]
    if arguments.order == "length":
        _order_by_length(trainer, lengths, recipe["batchSize"] * recipe["gradientAccumulation"], job["seed"])
    began = time.monotonic()
    trainer.train()
    measured = {
        "firstStepSeconds": FirstStep.seconds,
        "seconds": time.monotonic() - began,
        "tokens": sum(lengths) * recipe["epochs"],
        "finalLoss": [entry["loss"] for entry in trainer.state.log_history if "loss" in entry][-1],
        "peakResidentBytes": peak_resident_bytes(),
    }
    print(json.dumps(measured))


def _text_of(messages: list[dict[str, str]], tokenizer) -> dict[str, str]:
    """A conversation as text: in its own form for conversations TRL has the line break after the turn learnt, too."""
    prompt = tokenizer.apply_chat_template(messages[:-1], tokenize=False, add_generation_prompt=True)
    return {"prompt": prompt, "completion": messages[-1]["content"] + tokenizer.eos_token}


def _trainer_class(loss: str):
    """TRL's trainer; the same without its figures over the whole vocabulary; with logits only where they are learnt."""
    from transformers import Trainer
    from trl import SFTTrainer

    from retrace_trainer.training.answer_loss import AnswerLossTrainer

    class BareLossTrainer(SFTTrainer):
        def compute_loss(self, model, inputs, return_outputs=False, num_items_in_batch=None):
            return Trainer.compute_loss(self, model, inputs, return_outputs, num_items_in_batch)

    return {"stock": SFTTrainer, "bare": BareLossTrainer, "answers": AnswerLossTrainer}[loss]


def _order_by_length(trainer, lengths: list[int], step: int, seed: int) -> None:
    from retrace_trainer.training.example_order import ExampleOrder

    trainer._get_train_sampler = lambda *_: ExampleOrder(lengths, step, seed)


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks.plain_trl")
    parser.add_argument("job", type=Path)
    parser.add_argument("--loss", choices=("stock", "bare", "answers"), default="stock")
    parser.add_argument("--order", choices=("chance", "length"), default="chance")
    return parser.parse_args()


if __name__ == "__main__":
    main()
