"""One training run, from a job file to the folder of an adapter or of a whole model."""

import gc
import shutil
import time
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from retrace_trainer.bucket.run_bucket import RunBucket
from retrace_trainer.event_types import Account, Finished, LeftOut, MicroBatchAccount, MicroBatchChanged, Resumed
from retrace_trainer.events import Events
from retrace_trainer.failure import Failure, is_out_of_memory
from retrace_trainer.training.adapter_folder import finished_account, save_adapter, versions
from retrace_trainer.training.backbone import context_of, load_model, load_tokenizer
from retrace_trainer.training.checkpoints import Resumption, find_resumption, newest_checkpoint
from retrace_trainer.training.convergence import check_convergence
from retrace_trainer.training.examples import Example, read_examples
from retrace_trainer.training.heartbeat import Pulse
from retrace_trainer.training.interruption import Interruption
from retrace_trainer.training.job_file import Job
from retrace_trainer.training.lengths import fitting
from retrace_trainer.training.machine import Machine, check_machine, this_machine
from retrace_trainer.training.micro_batch import MicroBatch
from retrace_trainer.training.preferences import Pair, read_pairs
from retrace_trainer.training.processes import is_first_process, process_count, wait_for_all
from retrace_trainer.training.run_folder import claim_folder, identity
from retrace_trainer.training.unsloth_kernels import import_unsloth, load_adapted_by_unsloth


def train(job: Job, events: Events) -> None:
    """Train, resuming where an earlier attempt stopped; a finished run is only reported again."""
    restarted = claim_folder(job) if is_first_process() else None
    if restarted:
        events.emit(restarted)
    output = Path(job.output)
    account = finished_account(output)
    if account is None:
        machine = this_machine()
        check_machine(job, machine)
        if job.recipe.kernels == "unsloth":
            import_unsloth(job)
        account = _Run(job, machine, events).to_its_end()
    if job.bucket and is_first_process():
        with Interruption():  # it is finished work, for which what is left of the grace is well spent
            RunBucket(job.bucket).publish_adapter(output / "adapter", identity(job))
    events.emit(Finished(adapter=str(output / "adapter"), **account.model_dump()))


@dataclass(frozen=True)
class TrainingSet:
    """What is trained on, and how many examples were too long for it."""

    examples: Sequence[Example | Pair]
    left_out: int

    @property
    def tokens(self) -> int:
        return sum(example.tokens for example in self.examples)


class _Run:
    """A run that is under way, over as many attempts as memory takes."""

    def __init__(self, job: Job, machine: Machine, events: Events) -> None:
        self._job = job
        self._machine = machine
        self._events = events
        self._pulse = Pulse(events)

    def to_its_end(self) -> Account:
        """Train with ever smaller micro-batches until one fits in memory; raises what can't be helped."""
        recipe = self._job.recipe
        batch = MicroBatch(recipe.batchSize, recipe.gradientAccumulation)
        while True:
            smaller = batch.smaller()
            try:
                return self._attempt(batch)
            except Exception as error:
                # The other processes of a run wait for this one inside of the step that failed: they can't follow.
                if smaller is None or process_count() > 1 or not is_out_of_memory(error):
                    raise
            batch = smaller
            _free_memory()
            self._events.emit(MicroBatchChanged(batchSize=batch.size, gradientAccumulation=batch.accumulation))

    def _attempt(self, batch: MicroBatch) -> Account:
        job = self._job
        self._pulse.enter("loading")
        with self._pulse.watching():
            tokenizer = load_tokenizer(Path(job.model))
            model = self._load_model()
        self._pulse.enter("tokenizing")
        with self._pulse.watching():
            training_set = self._read(tokenizer)
        return self._train(batch, model, tokenizer, training_set)

    def _load_model(self):
        job = self._job
        match job.recipe.kernels:
            case "plain":
                return load_model(Path(job.model), job.recipe, self._machine)
            case "unsloth":
                return load_adapted_by_unsloth(job, self._machine)

    def _read(self, tokenizer) -> TrainingSet:
        recipe, file = self._job.recipe, Path(self._job.trainingSet)
        read = read_examples(file, tokenizer) if recipe.objective == "sft" else read_pairs(file, tokenizer)
        examples = fitting(read, recipe, context_of(Path(self._job.model)))
        left_out = len(read) - len(examples)
        if left_out:
            self._events.emit(LeftOut(examples=left_out, of=len(read), maxTokens=recipe.maxTokens))
        return TrainingSet(examples, left_out)

    def _train(self, batch: MicroBatch, model, tokenizer, training_set: TrainingSet) -> Account:
        from retrace_trainer.training.progress import Progress
        from retrace_trainer.training.tracking import trackers
        from retrace_trainer.training.trainers import make_trainer

        job = self._job
        with Interruption() as interruption:
            progress = Progress(self._events, self._pulse, interruption, training_set.tokens, self._keep)
            callbacks = [progress, *trackers(job)]
            trainer = make_trainer(
                job, self._machine, batch, model, deepcopy(tokenizer), training_set.examples, callbacks
            )
            resumption = self._resumption()
            self._pulse.enter("training")
            started = time.monotonic()
            try:
                trainer.train(resume_from_checkpoint=resumption.checkpoint and str(resumption.checkpoint))
            except Exception as error:
                # Another attempt, with less in memory at a time, would not know that it was asked to end.
                if interruption.asked and is_out_of_memory(error):
                    raise Failure("interrupted", "Interrupted; the last checkpoint is kept.") from error
                raise
            if progress.stopped_early:
                step = trainer.state.global_step
                raise Failure("interrupted", f"Interrupted at step {step}; a checkpoint was written.")
            check_convergence(progress.losses)
            account = self._account(batch, training_set, progress.losses, time.monotonic() - started)
            self._pulse.enter("saving")
            with self._pulse.watching():
                save_adapter(trainer, tokenizer, job, account)
        wait_for_all()
        if is_first_process():
            shutil.rmtree(Path(job.output) / "checkpoints", ignore_errors=True)
        return account

    def _keep(self, checkpoint: Path) -> bool:
        """Where the run's folder outlives this machine, a checkpoint is kept by being there."""
        if self._job.bucket is None:
            return True
        bucket = RunBucket(self._job.bucket, on_bytes=lambda _: self._pulse.beat())
        return bucket.publish_checkpoint(checkpoint, identity(self._job))

    def _resumption(self) -> Resumption:
        """The first process removes what was cut off; the others then take the newest that is left."""
        checkpoints = Path(self._job.output) / "checkpoints"
        if not is_first_process():
            wait_for_all()
            return Resumption(newest_checkpoint(checkpoints), [])
        resumption = find_resumption(checkpoints)
        wait_for_all()
        if resumption.checkpoint or resumption.discarded:
            self._events.emit(Resumed(step=resumption.step, discarded=resumption.discarded))
        return resumption

    def _account(self, batch: MicroBatch, training_set: TrainingSet, losses: list[float], seconds: float) -> Account:
        from retrace_trainer.training.resident_memory import peak_resident_bytes

        recipe = self._job.recipe
        return Account(
            kind="full-model" if recipe.method == "full" else "adapter",
            steps=len(losses),
            finalLoss=losses[-1],
            seconds=round(seconds, 1),
            tokens=training_set.tokens * recipe.epochs,
            peakResidentBytes=peak_resident_bytes(),
            versions=versions(recipe),
            microBatch=MicroBatchAccount(batchSize=batch.size, gradientAccumulation=batch.accumulation),
            leftOut=training_set.left_out,
        )


def _free_memory() -> None:
    """Give back what the attempt before held: its model, gradients and optimizer."""
    import torch

    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
