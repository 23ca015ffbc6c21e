import io
import json
import sys

import pytest

from retrace_trainer.scoring.code import score_code
from retrace_trainer.scoring.mathematics import score_mathematics
from retrace_trainer.scoring.server import serve_scores
from retrace_trainer.scoring.summary import score_summary

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="code of models is confined by Linux")


@pytest.mark.parametrize(
    ("answer", "gold", "correct"),
    [
        (r"So it is \boxed{\frac{1}{2}}.", "0.5", True),
        (r"The answer is $\left(3, \frac{\pi}{2}\right)$.", r"\left( 3, \frac{\pi}{2} \right)", True),
        ("The answer is 12.", "12", True),
        (r"\boxed{x = 3}", "3", True),
        (r"\boxed{7}", "8", False),
        (r"First 8, then \boxed{7}", "8", False),
        (r"\boxed{1 + \sqrt{2}}", r"\sqrt{2} + 1", True),
    ],
)
def test_answers_are_compared_by_what_they_mean(answer, gold, correct):
    assert score_mathematics(answer, gold)["correct"] is correct


def test_a_text_without_an_answer_is_not_correct():
    assert score_mathematics("I do not know.", "7") == {"correct": False, "extracted": None}


def test_a_summary_is_held_against_its_best_reference():
    scores = score_summary("The cat sat on the mat", ["Dogs bark", "A cat was sitting on a mat"])
    # cat, on, mat and sit of 6 and 7 words; "sat" has another stem than "sitting"
    assert scores["rouge1"] == pytest.approx(2 * (3 / 6) * (3 / 7) / (3 / 6 + 3 / 7))
    assert set(scores) == {"rouge1", "rouge2", "rougeL"}


@linux_only
def test_a_program_passes_when_its_tests_do():
    function = "def add(a, b):\n    return a + b\n"
    assert score_code(f"{function}assert add(1, 2) == 3\n") == {"correct": True, "detail": "passed"}
    assert score_code(f"{function}assert add(1, 2) == 4\n") == {"correct": False, "detail": "AssertionError: "}


@linux_only
@pytest.mark.parametrize(
    ("program", "detail"),
    [
        ("import os\nos._exit(0)", "ended before its tests did"),
        ("import sys\nsys.exit(0)", "SystemExit: 0"),
        ("import socket\nsocket.create_connection(('192.0.2.1', 53), 2)", "unreachable"),
        ("open('/tmp/retrace-evil', 'w')", "Permission denied"),
        ("open('/etc/passwd')", "Permission denied"),
        ("import subprocess\nsubprocess.run(['ls'])", "temporarily unavailable"),
        ("import os\nos.execv('/bin/ls', ['ls'])", "Permission denied"),
        ("import os\nos._exit(90)", "ended before its tests did"),
        ("'a' * (3 << 30)", "MemoryError"),
        ("while True: pass", "ran into a limit"),
        (
            "import os\nos.kill(0, 9)  # it survives that, as the first process of its namespace\nassert False",
            "Assertion",
        ),
        ("import os\nwhile True: os.fork()", "temporarily unavailable"),
        ("def broken(:", "SyntaxError"),
    ],
)
def test_a_program_gets_away_with_nothing(program, detail):
    score = score_code(program)
    assert score["correct"] is False
    assert detail in score["detail"]


def test_scores_come_in_the_order_of_the_requests_and_one_that_fails_ends_nothing():
    requests = [
        {"id": 1, "kind": "mathematics", "answer": "4", "gold": ""},
        {"id": 2, "kind": "summary", "answer": "a cat", "references": []},
        {"id": 3, "kind": "mathematics", "answer": "4", "gold": "4"},
    ]
    answers = io.StringIO()
    serve_scores(io.StringIO("".join(f"{json.dumps(request)}\n" for request in requests)), answers)
    first, second, third = [json.loads(line) for line in answers.getvalue().splitlines()]
    assert first == {"id": 1, "error": "The gold answer can't be read."}
    assert second["id"] == 2
    assert "error" in second
    assert third == {"id": 3, "correct": True, "extracted": "4"}
