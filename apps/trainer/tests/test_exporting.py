"""Adapters merged and written as GGUF: read back, they say what base and adapter say."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import gguf
import numpy as np
import pytest
from gguf import GGUFReader
from safetensors.numpy import load_file, save_file

from retrace_trainer.exporting.llama_layout import rope_factors

ROOT = Path(__file__).parent.parent
PROMPT = "Question 7? again"


def worker(*words: str | Path) -> tuple[int, dict]:
    command = [sys.executable, "-m", "retrace_trainer", *map(str, words)]
    process = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=240)
    return process.returncode, json.loads(process.stdout.splitlines()[-1])


@pytest.fixture(scope="module")
def adapter(tiny_model, tmp_path_factory) -> Path:
    """An adapter that changes what the tiny model says."""
    import torch
    from peft import LoraConfig, get_peft_model
    from transformers import AutoModelForCausalLM

    folder = tmp_path_factory.mktemp("adapter")
    torch.manual_seed(1)
    targets = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]
    config = LoraConfig(r=4, lora_alpha=64, target_modules=targets, init_lora_weights=False, task_type="CAUSAL_LM")
    get_peft_model(AutoModelForCausalLM.from_pretrained(tiny_model), config).save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def merged(tiny_model, adapter, tmp_path_factory) -> Path:
    output = tmp_path_factory.mktemp("merged") / "model"
    status, event = worker("merge", "--base", tiny_model, "--adapter", adapter, "--output", output)
    assert (status, event) == (0, {"event": "merged", "model": str(output)})
    return output


def greedy(model, tokenizer) -> list[int]:
    inputs = tokenizer(PROMPT, return_tensors="pt")
    return model.generate(**inputs, max_new_tokens=12, do_sample=False)[0].tolist()


def model_in(folder: Path, **options):
    from transformers import AutoModelForCausalLM

    return AutoModelForCausalLM.from_pretrained(folder, **options)


def test_merged_weights_say_what_base_and_adapter_say(tiny_model, adapter, merged, tokenizer):
    from peft import PeftModel

    together = greedy(PeftModel.from_pretrained(model_in(tiny_model), adapter), tokenizer)
    assert greedy(model_in(merged), tokenizer) == together
    assert greedy(model_in(tiny_model), tokenizer) != together


def test_merging_leaves_tokenizer_template_and_configuration_as_they_are(tiny_model, merged):
    kept = {file.name: file.read_bytes() for file in tiny_model.iterdir() if file.suffix != ".safetensors"}
    assert {"tokenizer.json", "tokenizer_config.json", "chat_template.jinja", "config.json"} <= kept.keys()
    assert {file.name: file.read_bytes() for file in merged.iterdir() if file.suffix != ".safetensors"} == kept


def test_merging_keeps_the_number_format_of_the_base(tiny_model, adapter, tmp_path):
    import torch
    from transformers import AutoTokenizer

    base = tmp_path / "base"
    model_in(tiny_model, dtype=torch.bfloat16).save_pretrained(base)
    AutoTokenizer.from_pretrained(tiny_model).save_pretrained(base)
    assert worker("merge", "--base", base, "--adapter", adapter, "--output", tmp_path / "out")[0] == 0
    assert model_in(tmp_path / "out", dtype="auto").dtype == torch.bfloat16


def test_merging_refuses_what_does_not_fit_by_name_and_leaves_nothing(tiny_model, adapter, tmp_path):
    other = tmp_path / "other"
    shutil.copytree(tiny_model, other)
    config = json.loads((other / "config.json").read_text())
    (other / "config.json").write_text(json.dumps({**config, "intermediate_size": 32}))
    weights = load_file(other / "model.safetensors")
    cut = {
        name: w[:32] if "gate" in name or "up" in name else w[:, :32] if "down" in name else w
        for name, w in weights.items()
    }
    save_file({name: np.ascontiguousarray(w) for name, w in cut.items()}, other / "model.safetensors", {"format": "pt"})
    status, event = worker("merge", "--base", other, "--adapter", adapter, "--output", tmp_path / "out")
    assert status == 2
    assert "does not fit the model in" in event["message"]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("missing", "words"), [("base", "There is no model in"), ("adapter", "There is no adapter in")]
)
def test_merging_names_what_is_missing(tiny_model, adapter, tmp_path, missing, words):
    paths = {"base": tiny_model, "adapter": adapter, missing: tmp_path / "nowhere"}
    status, event = worker(
        "merge", "--base", paths["base"], "--adapter", paths["adapter"], "--output", tmp_path / "out"
    )
    assert status == 2
    assert words in event["message"]


def test_merging_writes_over_nothing(tiny_model, adapter, tmp_path):
    (tmp_path / "kept.txt").write_text("kept")
    status, event = worker("merge", "--base", tiny_model, "--adapter", adapter, "--output", tmp_path)
    assert status == 2
    assert "is no empty folder" in event["message"]
    assert (tmp_path / "kept.txt").read_text() == "kept"


def test_gguf_has_every_tensor_of_the_folder(merged, tmp_path):
    reader = written(merged, tmp_path, "f32")
    stored = load_file(merged / "model.safetensors")
    tensors = {tensor.name: tensor.data for tensor in reader.tensors}
    assert len(tensors) == len(stored)
    np.testing.assert_array_equal(tensors["token_embd.weight"], stored["model.embed_tokens.weight"])
    np.testing.assert_array_equal(tensors["blk.1.ffn_down.weight"], stored["model.layers.1.mlp.down_proj.weight"])
    # Head 0 has 8 dimensions: transformers turns 0 with 4, llama.cpp 0 with 1.
    query = stored["model.layers.0.self_attn.q_proj.weight"]
    np.testing.assert_array_equal(tensors["blk.0.attn_q.weight"][:4], query[[0, 4, 1, 5]])


def test_gguf_has_the_shape_and_tokenizer_of_the_folder(merged, tmp_path, tokenizer):
    reader = written(merged, tmp_path, "f32")
    field = {name: value.contents() for name, value in reader.fields.items()}
    config = json.loads((merged / "config.json").read_text())
    assert field["general.architecture"] == "llama"
    assert field["general.name"] == "model"
    assert field["llama.block_count"] == config["num_hidden_layers"]
    assert field["llama.attention.head_count_kv"] == config["num_key_value_heads"]
    assert field["llama.rope.dimension_count"] == config["hidden_size"] // config["num_attention_heads"]
    raw = json.loads((merged / "tokenizer.json").read_text())
    assert field["tokenizer.ggml.tokens"] == tokenizer.convert_ids_to_tokens(range(len(tokenizer)))
    assert field["tokenizer.ggml.merges"] == [" ".join(pair) for pair in raw["model"]["merges"]]
    assert field["tokenizer.ggml.bos_token_id"] == tokenizer.bos_token_id
    assert field["tokenizer.ggml.eos_token_id"] == tokenizer.eos_token_id
    assert field["tokenizer.chat_template"] == tokenizer.chat_template
    special = [token["id"] for token in raw["added_tokens"] if token["special"]]
    assert [field["tokenizer.ggml.token_type"][index] for index in special] == [gguf.TokenType.CONTROL] * len(special)


def test_another_reader_of_gguf_says_what_the_folder_says(merged, tmp_path, tokenizer):
    from transformers import AutoTokenizer

    written(merged, tmp_path, "f32")
    read = model_in(tmp_path, gguf_file="model.gguf")
    assert greedy(read, tokenizer) == greedy(model_in(merged), tokenizer)
    words = AutoTokenizer.from_pretrained(tmp_path, gguf_file="model.gguf")
    text = "Number 1234, it's café!\n  <|im_start|>user"
    assert words(text)["input_ids"] == tokenizer(text)["input_ids"]


def test_gguf_halves_matrices_and_leaves_vectors(merged, tmp_path):
    kinds = {tensor.name: tensor.tensor_type for tensor in written(merged, tmp_path, "f16").tensors}
    assert kinds["blk.0.ffn_up.weight"] == gguf.GGMLQuantizationType.F16
    assert kinds["blk.0.attn_norm.weight"] == gguf.GGMLQuantizationType.F32


def written(model: Path, folder: Path, numbers: str) -> GGUFReader:
    status, event = worker("gguf", "--model", model, "--output", folder / "model.gguf", "--numbers", numbers)
    assert (status, event) == (0, {"event": "written", "file": str(folder / "model.gguf")})
    return GGUFReader(folder / "model.gguf")


@pytest.mark.parametrize(
    ("file", "change", "named"),
    [
        ("config.json", {"architectures": ["Qwen3ForCausalLM"]}, "Qwen3ForCausalLM"),
        ("config.json", {"attention_bias": True}, "biases"),
        ("config.json", {"rope_parameters": {"rope_theta": 1e4, "rope_type": "yarn"}}, "'yarn'"),
        ("tokenizer.json", {"pre_tokenizer": {"type": "Whitespace"}}, "splits text"),
        ("tokenizer.json", {"model": {"type": "Unigram"}}, "byte-level BPE"),
    ],
)
def test_gguf_refuses_what_it_does_not_know_by_name_with_the_way_out(tiny_model, tmp_path, file, change, named):
    model = tmp_path / "model"
    shutil.copytree(tiny_model, model)
    (model / file).write_text(json.dumps({**json.loads((model / file).read_text()), **change}))
    status, event = worker("gguf", "--model", model, "--output", tmp_path / "model.gguf")
    assert status == 2
    assert named in event["message"]
    assert "convert_hf_to_gguf.py" in event["message"]
    assert not (tmp_path / "model.gguf").exists()


def test_llama_3_slows_positions_as_transformers_does():
    from transformers import LlamaConfig
    from transformers.modeling_rope_utils import ROPE_INIT_FUNCTIONS

    rope = {
        "rope_type": "llama3",
        "rope_theta": 500_000.0,
        "factor": 8.0,
        "low_freq_factor": 1.0,
        "high_freq_factor": 4.0,
        "original_max_position_embeddings": 8192,
    }
    config = LlamaConfig(hidden_size=512, num_attention_heads=4, rope_parameters=rope)
    frequencies, _ = ROPE_INIT_FUNCTIONS["llama3"](config, "cpu")
    unscaled = 500_000.0 ** -(np.arange(0, 128, 2) / 128)
    np.testing.assert_allclose(rope_factors(rope, 128), unscaled / frequencies.numpy(), rtol=1e-4)
