"""Runs one program of a model under confinement: the child process of `code.py`.

On standard input: a JSON object with `program`, `token`, `verdict` (a file descriptor), `cpuSeconds` and `wallSeconds`.
Once the program has come to its end, the token is written to the verdict; a program that ends the process by itself,
with whatever status, has none there. Else the error is written.
"""

import json
import os
import signal
import sys
from typing import NoReturn

from retrace_trainer.scoring.confinement import Unconfined, confine, isolate

UNCONFINED_STATUS = 90


def main() -> NoReturn:
    job = json.load(sys.stdin)
    nothing = os.open(os.devnull, os.O_RDWR)
    try:
        isolate()
    except Unconfined as error:
        print(error, file=sys.stderr)
        sys.exit(UNCONFINED_STATUS)
    # Only children are in the new process namespace; when the first of them ends, the kernel ends all others.
    child = os.fork()
    if child == 0:
        _run(job, nothing)
    signal.signal(signal.SIGALRM, lambda *_: os.kill(child, signal.SIGKILL))
    signal.alarm(job["wallSeconds"])
    _, status = os.waitpid(child, 0)
    sys.exit(abs(os.waitstatus_to_exitcode(status)))


def _run(job: dict, nothing: int) -> NoReturn:
    os.setsid()  # a signal to its own group must not reach the others
    verdict = job["verdict"]
    try:
        confine(job["cpuSeconds"])
    except OSError as error:
        print(error, file=sys.stderr, flush=True)
        os._exit(UNCONFINED_STATUS)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    try:
        exec(compile(job["program"], "<answer>", "exec"), {"__name__": "__main__"})
    except BaseException as error:  # SystemExit of the program is a failure too
        os.write(verdict, f"{type(error).__name__}: {error}"[:300].encode())
        os._exit(1)
    os.write(verdict, job["token"].encode())
    os._exit(0)


if __name__ == "__main__":
    main()
