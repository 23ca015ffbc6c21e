"""Scores saved outputs with lm-evaluation-harness and rouge-score: JSON lines in, a JSON object of figures a line out.

Filters, metrics and their settings are read from the harness's own task files.
"""

import json
import subprocess
import sys
from pathlib import Path

import evaluate
import lm_eval
import yaml
from lm_eval.api.metrics import exact_match_fn
from lm_eval.filters import build_filter_ensemble
from lm_eval.models.utils import postprocess_generated_text
from rouge_score.rouge_scorer import RougeScorer

TASKS = Path(lm_eval.__file__).parent / "tasks"
PROGRAM_SECONDS = 3
ROUGE = RougeScorer(["rouge1", "rouge2", "rougeL"], use_stemmer=True)


class TaskLoader(yaml.SafeLoader):
    """Reads task files without running what they refer to."""


TaskLoader.add_constructor("!function", lambda loader, node: str(loader.construct_scalar(node)))


def main() -> None:
    for line in sys.stdin:
        saved = json.loads(line)
        print(json.dumps(SCORERS[saved["task"]](saved["output"], saved["row"])))


def task_file(path: str) -> dict:
    return yaml.load((TASKS / path).read_text(), TaskLoader)


GSM8K = task_file("gsm8k/gsm8k.yaml")
NQ = task_file("nq_open/nq_open.yaml")


def filtered(task: dict, name: str, output: str, row: dict) -> str:
    steps = next(each["filter"] for each in task["filter_list"] if each["name"] == name)
    responses = [[output]]
    for step in steps:
        arguments = {key: value for key, value in step.items() if key != "function"}
        ensemble = build_filter_ensemble(name, [(step["function"], arguments)])
        responses = list(ensemble.filters[0]().apply(responses, [row]))
    return responses[0]


def exact_match(task: dict, prediction: str, golds: list[str]) -> int:
    settings = {
        key: value
        for key, value in task["metric_list"][0].items()
        if key not in ("metric", "aggregation", "higher_is_better")
    }
    scores = exact_match_fn(references=golds, predictions=[prediction] * len(golds), **settings)
    return int(scores["exact_match"] > 0)


def score_gsm8k(output: str, row: dict) -> dict[str, float]:
    return {
        "strict": exact_match(GSM8K, filtered(GSM8K, "strict-match", output, row), [row["answer"]]),
        "flexible": exact_match(GSM8K, filtered(GSM8K, "flexible-extract", output, row), [row["answer"]]),
    }


def score_nq(output: str, row: dict) -> dict[str, float]:
    # what an endpoint with these stop sequences gives
    given = postprocess_generated_text(output, NQ["generation_kwargs"]["until"], None)
    return {"exact": exact_match(NQ, filtered(NQ, "remove_whitespace", given, row), row["answer"])}


class CodeEval:
    """Stands in for the metric code_eval, which the harness fetches from the hub: runs programs with their tests."""

    def compute(self, references, predictions, k):
        passed = [
            _passes(f"{program}\n{test}")
            for test, programs in zip(references, predictions, strict=True)
            for program in programs
        ]
        return {"pass@1": sum(passed) / len(passed)}, None


def _passes(program: str) -> bool:
    try:
        ended = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, timeout=PROGRAM_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    return ended.returncode == 0


def score_humaneval(output: str, row: dict) -> dict[str, float]:
    predictions = HUMANEVAL.build_predictions_instruct([[output]], [row])
    test = f"{row['test']}\ncheck({row['entry_point']})"
    return {"passed": HUMANEVAL.pass_at_k([test], predictions, [1])["pass@1"]}


def score_rouge(output: str, row: dict) -> dict[str, float]:
    return {name: score.fmeasure for name, score in ROUGE.score(row["reference"], output).items()}


evaluate.load = lambda _: CodeEval()
from lm_eval.tasks.humaneval import utils as HUMANEVAL  # noqa: E402, N812 -- it loads the metric when imported

SCORERS = {"gsm8k": score_gsm8k, "nq_open": score_nq, "humaneval": score_humaneval, "rouge": score_rouge}

if __name__ == "__main__":
    main()
