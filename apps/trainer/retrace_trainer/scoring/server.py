"""Scores answers: JSON lines in, JSON lines out, in their order.

In: `{"id", "kind": "mathematics", "answer", "gold"}`, `{"id", "kind": "summary", "answer", "references"}` or
`{"id", "kind": "code", "program"}`. Out: `{"id"}` with the score's fields, or with `error` where there is no score.
"""

import json
import sys
from collections.abc import Callable
from typing import TextIO

Scorer = Callable[[dict], dict[str, object]]


def serve_scores(requests: TextIO, answers: TextIO) -> None:
    """Answer each line until there are no more."""
    scorers: dict[str, Scorer] = {}
    for line in requests:
        request = json.loads(line)
        kind = request["kind"]
        if kind not in scorers:
            scorers[kind] = _scorer(kind)
        try:
            score = scorers[kind](request)
        except Exception as error:  # noqa: BLE001 -- one answer that breaks a library is no reason to end
            score = {"error": f"{type(error).__name__}: {error}"[:300]}
        answers.write(json.dumps({"id": request["id"], **score}) + "\n")
        answers.flush()


def _scorer(kind: str) -> Scorer:
    """Imported when first asked for: sympy alone takes half a second."""
    match kind:
        case "mathematics":
            from retrace_trainer.scoring.mathematics import score_mathematics

            return lambda request: score_mathematics(request["answer"], request["gold"])
        case "summary":
            from retrace_trainer.scoring.summary import score_summary

            return lambda request: score_summary(request["answer"], request["references"])
        case "code":
            from retrace_trainer.scoring.code import score_code

            return lambda request: score_code(request["program"])
        case _:
            sys.exit(f"There is no scorer '{kind}'.")
