"""Has lm-evaluation-harness evaluate a served model on given prompts; prints a JSON object a sample and filter.

Usage: run_harness.py BASE_URL MAX_TOKENS < items.jsonl, each {"task", "item", "prompt", "answer"}. Each prompt is one
user turn (`apply_chat_template`), greedy, without examples; filters and metrics are those of its own task files.
"""

import json
import sys
import tempfile
from pathlib import Path

import lm_eval
from score_by_harness import GSM8K, NQ

SOURCES = {"gsm8k": GSM8K, "nq_open": NQ}


def main() -> None:
    base_url, max_tokens = sys.argv[1], int(sys.argv[2])
    items = [json.loads(line) for line in sys.stdin]
    with tempfile.TemporaryDirectory() as folder:
        tasks = [task for name in SOURCES if (task := _task(name, items, Path(folder), max_tokens)) is not None]
        results = lm_eval.simple_evaluate(
            model="local-chat-completions",
            model_args={
                "base_url": f"{base_url}/chat/completions",
                "model": "base",
                "num_concurrent": 8,
                "tokenizer_backend": None,
            },
            tasks=tasks,
            apply_chat_template=True,
            log_samples=True,
            bootstrap_iters=0,
        )
    for name, samples in results["samples"].items():
        for sample in samples:
            told = {"task": name.removeprefix("ours_"), "item": sample["doc"]["item"], "filter": sample["filter"]}
            print(json.dumps({**told, "output": sample["resps"][0][0], "exact": sample["exact_match"]}))


def _task(name: str, items: list[dict], folder: Path, max_tokens: int) -> dict | None:
    own = [item for item in items if item["task"] == name]
    if not own:
        return None
    file = folder / f"{name}.jsonl"
    file.write_text("".join(f"{json.dumps(item)}\n" for item in own))
    source = SOURCES[name]
    # GSM8K's stop sequences belong to a prompt with examples; ours is asked without, and never writes them
    until = source["generation_kwargs"]["until"] if name == "nq_open" else []
    return {
        "task": f"ours_{name}",
        "dataset_path": "json",
        "dataset_kwargs": {"data_files": {"test": str(file)}},
        "test_split": "test",
        "output_type": "generate_until",
        "doc_to_text": "{{prompt}}",
        "doc_to_target": "{{answer}}",
        "num_fewshot": 0,
        "generation_kwargs": {"until": until, "max_gen_toks": max_tokens, "do_sample": False, "temperature": 0.0},
        "filter_list": source["filter_list"],
        "metric_list": source["metric_list"],
    }


if __name__ == "__main__":
    main()
