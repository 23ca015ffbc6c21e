"""Has lm-evaluation-harness sample an endpoint on made-up prompts: BASE_URL SAMPLES CONCURRENCY."""

import json
import sys
import tempfile
from pathlib import Path

import lm_eval


def main() -> None:
    base_url, samples, concurrency = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "prompts.jsonl"
        rows = ({"prompt": f"What is {number} and {number + 1}, halved?", "answer": "5"} for number in range(samples))
        file.write_text("".join(f"{json.dumps(row)}\n" for row in rows))
        task = {
            "task": "made",
            "dataset_path": "json",
            "dataset_kwargs": {"data_files": {"test": str(file)}},
            "test_split": "test",
            "output_type": "generate_until",
            "doc_to_text": "{{prompt}}",
            "doc_to_target": "{{answer}}",
            "generation_kwargs": {"until": [], "max_gen_toks": 64, "do_sample": False},
            "metric_list": [{"metric": "exact_match", "aggregation": "mean", "higher_is_better": True}],
        }
        lm_eval.simple_evaluate(
            model="local-chat-completions",
            model_args={
                "base_url": f"{base_url}/chat/completions",
                "model": "base",
                "num_concurrent": concurrency,
                "tokenizer_backend": None,
            },
            tasks=[task],
            apply_chat_template=True,
            log_samples=True,
            bootstrap_iters=0,
        )


if __name__ == "__main__":
    main()
