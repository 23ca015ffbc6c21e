"""Whether two answers in mathematics are the same, by math-verify (Hugging Face)."""

import logging

from math_verify import ExprExtractionConfig, LatexExtractionConfig, parse, verify

SECONDS_TO_READ = 3
SECONDS_TO_COMPARE = 5

# It logs each time limit as an error, with the stack: those are told as scores.
logging.getLogger("math_verify").setLevel(logging.CRITICAL)


def score_mathematics(answer: str, gold: str) -> dict[str, object]:
    """Find the last answer of a text and compare it with the gold one, which is LaTeX.

    A time limit in reading or comparing counts as not the same, as it does in math-verify. Main thread only: the limits
    are signals.
    """
    expected = parse(f"\\boxed{{{gold}}}", [LatexExtractionConfig()], parsing_timeout=SECONDS_TO_READ)
    if not expected:
        expected = parse(gold, [ExprExtractionConfig()], parsing_timeout=SECONDS_TO_READ)
    if not expected:
        return {"error": "The gold answer can't be read."}
    found = parse(answer, parsing_timeout=SECONDS_TO_READ)
    if not found:
        return {"correct": False, "extracted": None}
    same = verify(expected, found, timeout_seconds=SECONDS_TO_COMPARE)
    return {"correct": bool(same), "extracted": str(found[-1])}
