"""What can be wrong with a run's input or its disk: one clear line, and nothing half-written in sight."""

import errno
import json
import shutil
from pathlib import Path

import pytest
from conftest import lesson

from retrace_trainer.failure import Failure, classify
from retrace_trainer.training.answer_loss import AnswerLossTrainer


def test_one_example_is_enough_to_train_on(write_job, train_here):
    events = train_here(write_job(lessons=[lesson(0)], epochs=4))
    assert (events[-1]["event"], events[-1]["steps"]) == ("finished", 4)


def test_an_empty_training_set_is_named(write_job, train_here):
    with pytest.raises(Failure, match="train.jsonl has no examples"):
        train_here(write_job(lessons=[]))


def test_examples_that_are_left_out_are_counted(write_job, train_here):
    long = lesson(0)
    long["messages"][0]["content"] = "word " * 300
    events = train_here(write_job(lessons=[long, lesson(1), lesson(2)], epochs=2, tooLong="leave-out"))
    assert {"event": "left-out", "examples": 1, "of": 3, "maxTokens": 256} in events
    assert events[-1]["leftOut"] == 1


def test_an_example_longer_than_the_models_context_is_named(write_job, train_here):
    long = lesson(0)
    long["messages"][0]["content"] = "word " * 600
    with pytest.raises(Failure, match="1 of 1 examples are longer than the model's context = 512 tokens"):
        train_here(write_job(lessons=[long], maxTokens=4096))


def test_a_model_without_a_chat_template_is_named(write_job, train_here, tiny_model, tmp_path):
    shutil.copytree(tiny_model, tmp_path / "mute")
    (tmp_path / "mute" / "chat_template.jinja").unlink()
    with pytest.raises(Failure, match="The model in .*mute has no chat template"):
        train_here(write_job(model=tmp_path / "mute"))


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"seed": 7}, "its seed is 1995, and this one's 7"),
        ({"card": "other"}, "its card.backbone is 'tiny', and this one's 'other'"),
        ({"recipe": 0.01}, "its recipe.learningRate is 0.02, and this one's 0.01"),
    ],
)
def test_the_folder_of_another_job_is_neither_reported_nor_gone_on_from(write_job, train_here, change, complaint):
    train_here(write_job(epochs=1))
    job = write_job(epochs=1)
    fields = json.loads(job.read_text())
    fields["seed"] = change.get("seed", fields["seed"])
    fields["card"]["backbone"] = change.get("card", fields["card"]["backbone"])
    fields["recipe"]["learningRate"] = change.get("recipe", fields["recipe"]["learningRate"])
    job.write_text(json.dumps(fields))
    with pytest.raises(Failure, match=f"holds a run of another job: {complaint}. Choose another output"):
        train_here(job)


def test_a_job_that_is_put_right_after_a_refusal_may_have_its_folder(write_job, train_here):
    with pytest.raises(Failure, match="are longer than recipe.maxTokens = 32"):
        train_here(write_job(epochs=1, maxTokens=32))
    assert train_here(write_job(epochs=1, maxTokens=256))[-1]["event"] == "finished"


def test_a_loss_that_is_no_number_ends_the_run_and_keeps_no_adapter(write_job, train_here, monkeypatch, tmp_path):
    real = AnswerLossTrainer.compute_loss

    def compute_loss(self, *arguments, **options):
        loss = real(self, *arguments, **options)
        return loss * float("nan") if self.state.global_step == 2 else loss

    monkeypatch.setattr(AnswerLossTrainer, "compute_loss", compute_loss)
    with pytest.raises(Failure, match="The loss is nan at step 3") as failed:
        train_here(write_job())
    assert failed.value.exit_status == 5
    assert not (tmp_path / "run" / "adapter").exists()


def test_a_disk_that_fills_up_while_saving_leaves_nothing_half_written_and_costs_no_step(
    write_job, train_here, monkeypatch, tmp_path
):
    real = AnswerLossTrainer.save_model

    def save_model(self, output_dir: str, **options) -> None:
        real(self, output_dir, **options)
        if output_dir.endswith("adapter.building"):
            (Path(output_dir) / "adapter_model.safetensors").write_bytes(b"half")
            raise OSError(errno.ENOSPC, "No space left on device")

    job = write_job(epochs=1)
    with monkeypatch.context() as full_disk:
        full_disk.setattr(AnswerLossTrainer, "save_model", save_model)
        with pytest.raises(OSError) as failed:
            train_here(job)
    assert classify(failed.value).code == "disk-full"
    assert not any(path.name.startswith("adapter") for path in (tmp_path / "run").iterdir())

    events = train_here(job)
    assert {"event": "resumed", "step": 8, "discarded": []} in events
    assert "step" not in [event["event"] for event in events]
    assert events[-1]["event"] == "finished"


def test_a_disk_that_fills_up_during_a_checkpoint_falls_back_to_the_one_before(
    write_job, train_here, monkeypatch, tmp_path
):
    real = AnswerLossTrainer._save_optimizer_and_scheduler

    def save(self, output_dir: str) -> None:
        if self.state.global_step == 8:
            (Path(output_dir) / "optimizer.pt").write_bytes(b"half")
            raise RuntimeError("[enforce fail at inline_container.cc] . PytorchStreamWriter failed writing file data/0")
        real(self, output_dir)

    job = write_job(epochs=2)
    with monkeypatch.context() as full_disk:
        full_disk.setattr(AnswerLossTrainer, "_save_optimizer_and_scheduler", save)
        with pytest.raises(RuntimeError) as failed:
            train_here(job)
    assert classify(failed.value).code == "disk-full"
    assert {"event": "resumed", "step": 4, "discarded": [8]} in train_here(job)


def test_a_layer_that_the_model_has_not_is_named(write_job, train_here):
    lora = {"rank": 4, "alpha": 4, "dropout": 0, "targets": ["q_proj", "k_porj"]}
    with pytest.raises(Failure, match=r"no layer 'k_porj', which recipe.lora.targets names") as raised:
        train_here(write_job(lora=lora))
    assert raised.value.code == "wrong-input"
