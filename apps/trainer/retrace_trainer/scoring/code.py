"""Whether a program of a model passes its tests, run in a confined process."""

import json
import os
import secrets
import subprocess
import sys
from pathlib import Path

from retrace_trainer.scoring.run_confined import UNCONFINED_STATUS

CPU_SECONDS = 5
WALL_SECONDS = 10
LONGEST_VERDICT = 400
PACKAGE_FOLDER = Path(__file__).parents[2]


def score_code(program: str) -> dict[str, object]:
    """Run a program, its tests included. It passes when it comes to its end within the limits."""
    token = secrets.token_hex(16)
    read, write = os.pipe()
    with subprocess.Popen(
        [sys.executable, "-B", "-m", "retrace_trainer.scoring.run_confined"],
        cwd=PACKAGE_FOLDER,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        pass_fds=[write],
        env={"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"},
    ) as child:
        os.close(write)
        limits = {"cpuSeconds": CPU_SECONDS, "wallSeconds": WALL_SECONDS}
        _, said = child.communicate(
            json.dumps({"program": program, "token": token, "verdict": write, **limits}).encode()
        )
    with os.fdopen(read, "rb") as verdict:
        told = verdict.read(LONGEST_VERDICT).decode(errors="replace")
    # A program may end with any status, and has no standard error.
    if child.returncode == UNCONFINED_STATUS and said:
        return {"error": f"Code of models is not run: {said.decode(errors='replace').strip()}."}
    if told == token:
        return {"correct": True, "detail": "passed"}
    return {"correct": False, "detail": told or "ended before its tests did, or ran into a limit"}
