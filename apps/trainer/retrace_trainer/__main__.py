"""`python -m retrace_trainer COMMAND`: `--help` lists the commands."""

import argparse
import os
import signal
import sys
import traceback
from pathlib import Path

from retrace_trainer.event_types import Failed, Merged, Prepared, Written
from retrace_trainer.events import Events, claim_stdout
from retrace_trainer.failure import Failure, classify
from retrace_trainer.parent_process import follow_parent
from retrace_trainer.training.processes import is_first_process


def main() -> int:
    arguments = _parse()
    # Nothing is ever fetched at run time: models and data are local folders.
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    # Threads that wait may not spin for long: beside other work on the cores, that made sampling ten times slower.
    os.environ.setdefault("GOMP_SPINCOUNT", "1000")
    # Of a run's several processes one speaks.
    events = Events(claim_stdout(speaks=is_first_process()))
    follow_parent()
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        _run(arguments, events)
    except Exception as error:
        failure = classify(error)
        if failure.code == "bug":
            traceback.print_exc()
        events.emit(Failed(code=failure.code, message=str(failure)))
        return failure.exit_status
    return 0


def _interrupt(*_: object) -> None:
    """How SIGTERM ends this process until training or serving sets a handler of its own."""
    raise Failure("interrupted", "Interrupted before it had begun; start again.")


def _run(arguments: argparse.Namespace, events: Events) -> None:
    match arguments.command:
        case "prepare-model":
            from retrace_trainer.embedded_model import prepare_model

            events.emit(Prepared(model=str(prepare_model(arguments.output))))
        case "train":
            from retrace_trainer.training.job_file import read_job
            from retrace_trainer.training.run import train

            train(read_job(arguments.job), events)
        case "train-from":
            from retrace_trainer.bucket.train_from import take_files, train_in_place

            take_files(arguments.bucket, arguments.input, arguments.backbone, arguments.folder, events)
            train_in_place(arguments.training, events)
        case "merge":
            from retrace_trainer.exporting.merge import merge

            events.emit(Merged(model=str(merge(arguments.base, arguments.adapter, arguments.output))))
        case "gguf":
            from retrace_trainer.exporting.gguf_file import write_gguf

            events.emit(Written(file=str(write_gguf(arguments.model, arguments.output, arguments.numbers))))
        case "serve":
            from retrace_trainer.serving.server import serve

            serve(arguments.base, arguments.port, events)
        case "score":
            from retrace_trainer.scoring.server import serve_scores

            serve_scores(sys.stdin, events.stream)


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="retrace_trainer")
    commands = parser.add_subparsers(dest="command", required=True)
    prepare = commands.add_parser("prepare-model", help="build the embedded model's folder")
    prepare.add_argument("--output", type=Path, required=True)
    train = commands.add_parser("train", help="train the adapter that a job file describes")
    train.add_argument("job", type=Path)
    train_from = commands.add_parser("train-from", help="take a run's files from a bucket, and train")
    train_from.add_argument("bucket", help="the run's part of it: s3://bucket/prefix?endpoint=URL&region=REGION")
    train_from.add_argument("input", help="SHA-256 of the list of what is given to the run")
    train_from.add_argument("folder", type=Path, help="of this machine: all of the run goes there")
    train_from.add_argument("--backbone", help="a folder in a bucket: its address, #, and the SHA-256 of its list")
    train_from.add_argument("training", nargs="+", help="after --: the interpreter's words by which it is trained")
    merge = commands.add_parser("merge", help="merge an adapter into its base: a folder of weights")
    merge.add_argument("--base", type=Path, required=True)
    merge.add_argument("--adapter", type=Path, required=True)
    merge.add_argument("--output", type=Path, required=True)
    gguf = commands.add_parser("gguf", help="write a model folder as a GGUF file")
    gguf.add_argument("--model", type=Path, required=True)
    gguf.add_argument("--output", type=Path, required=True)
    gguf.add_argument("--numbers", choices=["f32", "f16"], default="f16", help="of matrices; vectors are float32")
    serve = commands.add_parser("serve", help="serve a model folder and adapters over OpenAI's chat API")
    serve.add_argument("--base", type=Path, required=True)
    serve.add_argument("--port", type=int, default=0, help="0 takes a free one")
    commands.add_parser("score", help="score answers: JSON lines on standard input and output")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
