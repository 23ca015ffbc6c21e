"""Reads a folder of results and samples with lm-evaluation-harness; prints a JSON object for each figure.

Usage: read_harness_logs.py FOLDER. Fails when the harness computes other figures or hashes than stand there, or when
the files have other fields than those that it writes itself.
"""

import json
import math
import sys
import tempfile
from pathlib import Path

import lm_eval
from datasets import Dataset, load_dataset
from lm_eval.api.metrics import mean, mean_stderr
from lm_eval.loggers import EvaluationTracker
from lm_eval.utils import (
    get_file_task_name,
    get_results_filenames,
    get_sample_results_filenames,
    hash_string,
    make_table,
    sanitize_model_name,
)
from score_by_harness import GSM8K, exact_match, filtered


def main() -> None:
    files = sorted(str(file) for file in Path(sys.argv[1]).rglob("*") if file.is_file())
    results, samples = get_results_filenames(files), get_sample_results_filenames(files)
    assert sorted(results + samples) == files, "the harness does not see every file as its own"
    own_results, own_sample = _written_by_harness()
    for file in results:
        told = json.loads(Path(file).read_text(encoding="utf-8"))
        assert set(told) <= set(own_results), set(told) - set(own_results)
        assert Path(file).parent.name == sanitize_model_name(told["model_name"]) == told["model_name_sanitized"]
        table = make_table(told)
        ofs = {get_file_task_name(Path(one).name): one for one in samples if Path(one).parent == Path(file).parent}
        assert ofs.keys() == told["results"].keys(), (file, ofs.keys())
        for task, figures in told["results"].items():
            assert f"|{task}" in table, table
            _check_task(task, figures, Path(ofs[task]), told, own_sample)


def _check_task(task: str, figures: dict, file: Path, told: dict, own_sample: dict) -> None:
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").split("\n") if line]
    assert load_dataset("json", data_files=str(file), split="train").num_rows == len(lines)
    for line in lines:
        assert set(own_sample) - {"exact_match"} == set(line) - set(line["metrics"]), (file, line.keys())
        assert line["doc_hash"] == hash_string(json.dumps(line["doc"], indent=2, ensure_ascii=False)), line
        assert line["prompt_hash"] == hash_string(line["arguments"]["gen_args_0"]["arg_0"]), line
        assert line["target_hash"] == hash_string(line["target"]), line
        if task == "gsm8k":
            _check_gsm8k(line)
    hashes = [line["doc_hash"] + line["prompt_hash"] + line["target_hash"] for line in lines]
    assert told["task_hashes"][task] == hash_string("".join(hashes)), file
    for key, value in figures.items():
        metric, _, filter_name = key.partition(",")
        if filter_name == "" or metric.endswith("_stderr"):
            continue
        values = [line[metric] for line in lines if line["filter"] == filter_name]
        assert math.isclose(value, mean(values), abs_tol=1e-9), (file, key, value, mean(values))
        error = figures[f"{metric}_stderr,{filter_name}"]
        assert math.isclose(error, mean_stderr(values), abs_tol=1e-9), (file, key, error)
        if metric != "no_answer":
            print(json.dumps({"task": task, "model": told["model_name"], "figure": key, "value": value}))


def _check_gsm8k(line: dict) -> None:
    """The harness's own filters and metric over the logged output give the logged figure."""
    prediction = filtered(GSM8K, line["filter"], line["resps"][0][0], line["doc"])
    assert exact_match(GSM8K, prediction, [line["target"]]) == line["exact_match"], line


def _written_by_harness() -> tuple[dict, dict]:
    """Results and a sample as the harness itself writes them, of a model that answers nothing of sense."""
    with tempfile.TemporaryDirectory() as folder:
        rows = Path(folder) / "rows.jsonl"
        Dataset.from_list([{"prompt": "1+1?", "answer": "#### 2"}]).to_json(rows)
        task = {
            "task": "own",
            "dataset_path": "json",
            "dataset_kwargs": {"data_files": {"test": str(rows)}},
            "test_split": "test",
            "output_type": "generate_until",
            "doc_to_text": "{{prompt}}",
            "doc_to_target": "{{answer}}",
            "generation_kwargs": {"until": []},
            "filter_list": GSM8K["filter_list"],
            "metric_list": GSM8K["metric_list"],
        }
        tracker = EvaluationTracker(output_path=folder)
        settings = {"log_samples": True, "bootstrap_iters": 0, "evaluation_tracker": tracker}
        evaluated = lm_eval.simple_evaluate(model="dummy", model_args={"model": "own"}, tasks=[task], **settings)
        samples = evaluated.pop("samples")
        tracker.save_results_aggregated(results=evaluated, samples=samples)
        tracker.save_results_samples(task_name="own", samples=samples["own"])
        [results] = Path(folder).glob("own/results_*.json")
        [lines] = Path(folder).glob("own/samples_own_*.jsonl")
        return json.loads(results.read_text()), json.loads(lines.read_text().split("\n")[0])


if __name__ == "__main__":
    main()
