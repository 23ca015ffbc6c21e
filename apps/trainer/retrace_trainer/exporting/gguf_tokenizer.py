"""A fast tokenizer's vocabulary and template as fields of a GGUF file."""

import json
from pathlib import Path

from retrace_trainer.failure import Failure

# How Llama 3 splits text before its merges.
LLAMA_3 = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}"
    r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)


def pre_tokenizer_of(model: Path, way_out: str) -> str:
    """llama.cpp's name for how text is split before the merges; raises Failure("wrong-input") where we know none."""
    file = model / "tokenizer.json"
    tokenizer = json.loads(file.read_text()) if file.exists() else {}
    if tokenizer.get("model", {}).get("type") != "BPE" or tokenizer["model"].get("byte_fallback"):
        raise Failure("wrong-input", f"The tokenizer in {model} is no byte-level BPE in a tokenizer.json. {way_out}")
    name = _name_of(tokenizer.get("pre_tokenizer") or {})
    if name is None or tokenizer.get("normalizer") is not None:
        raise Failure(
            "wrong-input", f"How the tokenizer in {model} splits text has no name in GGUF known here. {way_out}"
        )
    return name


def _name_of(splitter: dict) -> str | None:
    parts = splitter.get("pretokenizers", [splitter])
    match [_essence(part) for part in parts]:
        case [("ByteLevel", True)]:
            return "gpt-2"
        case [("Digits", True), ("ByteLevel", True)]:
            return "smollm"
        case [("Split", pattern), ("ByteLevel", False)] if pattern == LLAMA_3:
            return "llama-bpe"
    return None


def _essence(part: dict) -> tuple[str, object] | None:
    """What of a part of a splitter decides where it splits; None for one that is set otherwise than usual."""
    match part:
        case {"type": "ByteLevel", "add_prefix_space": False}:
            return "ByteLevel", part.get("use_regex", True)
        case {"type": "Digits"}:
            return "Digits", part["individual_digits"]
        case {"type": "Split", "pattern": {"Regex": pattern}, "behavior": "Isolated", "invert": False}:
            return "Split", pattern
    return None


def add_tokenizer(writer, model: Path, size: int, pre_tokenizer: str) -> None:
    """Add tokens, their kinds, merges, special tokens and the chat template; `size` is that of the embedding."""
    import gguf

    tokenizer = json.loads((model / "tokenizer.json").read_text())
    added = {token["id"]: token for token in tokenizer["added_tokens"]}
    words = {index: word for word, index in tokenizer["model"]["vocab"].items()}
    words |= {index: token["content"] for index, token in added.items()}
    kind = gguf.TokenType
    kinds = {index: kind.CONTROL if token["special"] else kind.USER_DEFINED for index, token in added.items()}
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre(pre_tokenizer)
    # The embedding may have more rows than there are tokens.
    writer.add_token_list([words.get(index, f"[PAD{index}]") for index in range(size)])
    writer.add_token_types([_kind_of(index, words, kinds) for index in range(size)])
    writer.add_add_space_prefix(False)
    gguf.SpecialVocab(model, load_merges=True, n_vocab=size).add_to_gguf(writer, quiet=True)


def _kind_of(index: int, words: dict[int, str], kinds: dict[int, int]) -> int:
    import gguf

    if index not in words:
        return gguf.TokenType.UNUSED
    return kinds.get(index, gguf.TokenType.NORMAL)
