"""Every way of training that a CPU can do, done on a tiny model."""

import json

import pytest
from conftest import losses
from safetensors.torch import load_file

PREFERENCES = [
    {
        "prompt": [{"role": "user", "content": f"Question {index}?"}],
        "chosen": [{"role": "assistant", "content": f"<think>\nHm {index}.\n</think>\n\nAnswer {index}."}],
        "rejected": [{"role": "assistant", "content": "No."}],
    }
    for index in range(4)
]


@pytest.mark.parametrize("recipe", [{"method": "dora"}, {"precision": "bf16"}, {"attention": "eager"}])
def test_an_adapter_is_trained(write_job, train_here, tmp_path, recipe):
    events = train_here(write_job(epochs=2, **recipe))
    assert events[-1]["kind"] == "adapter"
    names = load_file(tmp_path / "run" / "adapter" / "adapter_model.safetensors").keys()
    assert any("lora_magnitude_vector" in name for name in names) == (recipe.get("method") == "dora")


def test_gradient_checkpointing_changes_memory_and_no_loss(write_job, train_here, tmp_path):
    plain = train_here(write_job(tmp_path / "plain", epochs=1))
    checkpointed = train_here(write_job(tmp_path / "checkpointed", epochs=1, gradientCheckpointing=True))
    assert losses(checkpointed) == pytest.approx(losses(plain), rel=1e-5)


def test_a_whole_model_is_trained_and_saved_as_one(write_job, train_here, tiny_model, tmp_path):
    from transformers import AutoModelForCausalLM

    events = train_here(write_job(method="full", lora=None, epochs=2))
    folder = tmp_path / "run" / "adapter"
    assert events[-1]["kind"] == "full-model"
    assert not (folder / "adapter_config.json").exists()
    trained, base = (AutoModelForCausalLM.from_pretrained(place) for place in (folder, tiny_model))
    assert not trained.get_input_embeddings().weight.equal(base.get_input_embeddings().weight)


def test_a_model_that_has_learnt_an_answer_ends_its_turn(write_job, train_here, tmp_path):
    from transformers import AutoModelForCausalLM, AutoTokenizer

    answer = "Yes."
    messages = [{"role": "user", "content": "Ready?"}, {"role": "assistant", "content": answer}]
    lessons = [{"messages": messages}] * 4
    train_here(
        write_job(
            lessons=lessons,
            method="full",
            lora=None,
            epochs=60,
            learningRate=0.02,
            scheduler="constant",
            batchSize=4,
            saveEverySteps=100,
        )
    )
    folder = tmp_path / "run" / "adapter"
    model, tokenizer = AutoModelForCausalLM.from_pretrained(folder), AutoTokenizer.from_pretrained(folder)
    prompt = tokenizer.apply_chat_template(
        messages[:1], add_generation_prompt=True, return_tensors="pt", return_dict=True
    )
    written = model.generate(**prompt, max_new_tokens=40, do_sample=False)[0][prompt["input_ids"].shape[1] :]
    assert tokenizer.decode(written) == f"{answer}<|im_end|>"


def test_preferences_are_learnt_and_their_rewards_told(write_job, train_here, tmp_path):
    job = write_job(lessons=PREFERENCES, objective="dpo", dpo={"beta": 0.2}, epochs=3)
    steps = [event for event in train_here(job) if event["event"] == "step"]
    assert steps[0]["loss"] == pytest.approx(0.693, abs=0.01)
    assert steps[-1]["rewardAccuracy"] == 1
    assert steps[-1]["rewardMargin"] > steps[0]["rewardMargin"]
    config = json.loads((tmp_path / "run" / "adapter" / "adapter_config.json").read_text())
    assert (config["peft_type"], config["base_model_name_or_path"]) == ("LORA", "tiny")


def test_the_tokenizer_is_saved_as_the_backbone_has_it(write_job, train_here, tmp_path):
    import shutil

    from transformers import AutoTokenizer

    job = write_job(epochs=1)
    fields = json.loads(job.read_text())
    backbone = tmp_path / "backbone"
    shutil.copytree(fields["model"], backbone)
    tokenizer = AutoTokenizer.from_pretrained(backbone)
    tokenizer.pad_token = None
    tokenizer.save_pretrained(backbone)
    train_here(write_job(epochs=1, model=backbone))
    for name in ("tokenizer.json", "tokenizer_config.json", "chat_template.jinja"):
        assert (tmp_path / "run" / "adapter" / name).read_text() == (backbone / name).read_text()
