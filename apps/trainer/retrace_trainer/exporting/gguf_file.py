"""A model folder as one GGUF file, for llama.cpp and what is built on it.

Written with the `gguf` package: its names of fields and tensors are llama.cpp's own.
"""

import json
from pathlib import Path

import numpy as np

from retrace_trainer.exporting.gguf_tokenizer import add_tokenizer, pre_tokenizer_of
from retrace_trainer.exporting.llama_layout import interleave_halves, rope_factors
from retrace_trainer.failure import Failure

WAY_OUT = "Use the merged folder with llama.cpp's convert_hf_to_gguf.py instead."


def write_gguf(model: Path, output: Path, number_format: str) -> Path:
    """Write the model to the file `output`, which appears whole or not at all.

    Matrices are stored in `number_format` ("f32" or "f16"), vectors in float32, as llama.cpp has them. Raises
    Failure("wrong-input") for an architecture or tokenizer whose form in GGUF is not known here, naming it and the
    way out.
    """
    config = _read_config(model)
    pre_tokenizer = pre_tokenizer_of(model, WAY_OUT)
    building = output.with_name(output.name + ".building")
    output.parent.mkdir(parents=True, exist_ok=True)
    _write(building, output.stem, model, config, pre_tokenizer, number_format)
    building.replace(output)
    return output


def _read_config(model: Path) -> dict:
    if not (model / "config.json").exists():
        raise Failure("wrong-input", f"There is no model in {model}.")
    config = json.loads((model / "config.json").read_text())
    architecture = (config.get("architectures") or ["unknown"])[0]
    if architecture != "LlamaForCausalLM":
        raise Failure("wrong-input", f"{architecture} can't be written as GGUF here, only LlamaForCausalLM. {WAY_OUT}")
    if config.get("attention_bias") or config.get("mlp_bias"):
        raise Failure("wrong-input", f"A Llama with biases can't be written as GGUF here. {WAY_OUT}")
    kind = _rope(config).get("rope_type", "default")
    if kind not in ("default", "llama3"):
        raise Failure("wrong-input", f"Positions of the kind '{kind}' can't be written as GGUF here. {WAY_OUT}")
    return config


def _rope(config: dict) -> dict:
    """How positions are turned; older configurations have it in two fields."""
    scaling = config.get("rope_scaling") or {}
    return config.get("rope_parameters") or {"rope_theta": config.get("rope_theta", 10_000.0), **scaling}


def _write(file: Path, name: str, model: Path, config: dict, pre_tokenizer: str, number_format: str) -> None:
    import gguf

    # What is to be written waits on the disk, not in memory.
    writer = gguf.GGUFWriter(file, "llama", use_temp_file=True)
    writer.add_name(name)
    _add_shape(writer, config)
    writer.add_file_type(gguf.LlamaFileType.ALL_F32 if number_format == "f32" else gguf.LlamaFileType.MOSTLY_F16)
    add_tokenizer(writer, model, config["vocab_size"], pre_tokenizer)
    for tensor_name, tensor in _tensors(model, config, number_format):
        writer.add_tensor(tensor_name, tensor)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _add_shape(writer, config: dict) -> None:
    heads = config["num_attention_heads"]
    writer.add_block_count(config["num_hidden_layers"])
    writer.add_context_length(config["max_position_embeddings"])
    writer.add_embedding_length(config["hidden_size"])
    writer.add_feed_forward_length(config["intermediate_size"])
    writer.add_head_count(heads)
    writer.add_head_count_kv(config.get("num_key_value_heads", heads))
    writer.add_layer_norm_rms_eps(config["rms_norm_eps"])
    writer.add_rope_freq_base(float(_rope(config)["rope_theta"]))
    writer.add_vocab_size(config["vocab_size"])
    writer.add_rope_dimension_count(_head_size(config))
    writer.add_key_length(_head_size(config))
    writer.add_value_length(_head_size(config))


def _head_size(config: dict) -> int:
    return config.get("head_dim") or config["hidden_size"] // config["num_attention_heads"]


def _tensors(model: Path, config: dict, number_format: str):
    """Every tensor by its name in GGUF, one in memory at a time."""
    import gguf

    names = gguf.get_tensor_name_map(gguf.MODEL_ARCH.LLAMA, config["num_hidden_layers"])
    heads = config["num_attention_heads"]
    kv_heads = config.get("num_key_value_heads", heads)
    for name, tensor in _stored_tensors(model):
        if name == "lm_head.weight" and config.get("tie_word_embeddings"):
            continue
        known = names.get_name(name, try_suffixes=(".weight",))
        if known is None:
            raise Failure("wrong-input", f"The tensor {name} has no name in GGUF. {WAY_OUT}")
        if name.endswith("q_proj.weight"):
            tensor = interleave_halves(tensor, heads)
        if name.endswith("k_proj.weight"):
            tensor = interleave_halves(tensor, kv_heads)
        yield known, tensor.astype(np.float16) if number_format == "f16" and tensor.ndim > 1 else tensor
    if _rope(config).get("rope_type") == "llama3":
        yield "rope_freqs.weight", rope_factors(_rope(config), _head_size(config))


def _stored_tensors(model: Path):
    """Every tensor of the folder in float32."""
    import torch
    from safetensors import safe_open

    files = sorted(model.glob("*.safetensors"))
    if not files:
        raise Failure("wrong-input", f"There are no weights (*.safetensors) in {model}.")
    for file in files:
        with safe_open(file, framework="pt") as weights:
            for name in weights.keys():  # noqa: SIM118 (it is no dictionary)
                yield name, weights.get_tensor(name).to(torch.float32).numpy()
