"""Reads a folder of logs with Inspect; prints a JSON object for each figure.

Usage: read_inspect_logs.py FOLDER. Fails when Inspect computes other figures than stand there, or drops a field.
"""

import json
import math
import sys
from pathlib import Path

from inspect_ai.log import EvalLog, list_eval_logs, read_eval_log, read_eval_log_sample_summaries, recompute_metrics


def main() -> None:
    folder = Path(sys.argv[1])
    infos = list_eval_logs(str(folder))
    assert len(infos) == len(list(folder.iterdir())), "Inspect does not see every file as a log"
    for info in infos:
        log = read_eval_log(info)
        assert (info.task, info.task_id) == (log.eval.task, log.eval.task_id), info.name
        text = Path(info.name.removeprefix("file://")).read_text(encoding="utf-8")
        _assert_kept(json.loads(text), log.model_dump(mode="json"), info.name)
        _assert_same_outcomes(log)
        tried = log.eval.dataset.samples * log.eval.config.epochs
        assert len(read_eval_log_sample_summaries(info)) == log.results.total_samples == tried
        assert len({(sample.id, sample.epoch) for sample in log.samples}) == tried
        told = _figures(log)
        recompute_metrics(log)
        _assert_equal(told, _figures(log), info.name)
        for (scorer, metric), value in told.items():
            if metric != "stderr" and scorer != "as_expected":
                print(json.dumps({"task": log.eval.task, "model": log.eval.model, "figure": scorer, "value": value}))


def _figures(log: EvalLog) -> dict[tuple[str, str], float]:
    return {(score.name, name): metric.value for score in log.results.scores for name, metric in score.metrics.items()}


def _assert_equal(told: dict, computed: dict, where: str) -> None:
    assert told.keys() == computed.keys(), (where, told, computed)
    for key, value in told.items():
        assert math.isclose(value, computed[key], abs_tol=1e-9), (where, key, value, computed[key])


def _assert_same_outcomes(log: EvalLog) -> None:
    """What was cut off in a refusal, or has no answer, is no answer for every scorer of refusals."""
    for sample in log.samples:
        if "as_expected" not in sample.scores:
            continue
        refused = next(score.value for name, score in sample.scores.items() if name.endswith("_refused"))
        if sample.output.stop_reason == "max_tokens" or sample.output.completion == "":
            assert refused in ("N", "no"), (log.location, sample.id)
        assert (sample.scores["as_expected"].value == "N") == (refused == "N"), (log.location, sample.id)


def _assert_kept(ours: object, theirs: object, where: str) -> None:
    """Inspect drops keys that it does not know: it has to have all of ours."""
    if isinstance(ours, dict):
        for key, value in ours.items():
            assert isinstance(theirs, dict) and key in theirs, f"{where}/{key}"
            _assert_kept(value, theirs[key], f"{where}/{key}")
    elif isinstance(ours, list):
        assert isinstance(theirs, list) and len(ours) == len(theirs), where
        for place, (one, other) in enumerate(zip(ours, theirs, strict=True)):
            _assert_kept(one, other, f"{where}/{place}")
    else:
        assert ours == theirs, (where, ours, theirs)


if __name__ == "__main__":
    main()
