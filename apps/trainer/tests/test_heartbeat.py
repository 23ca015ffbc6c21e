"""Signs of life: there while work goes on, gone when a process hangs."""

import io
import json
import time

import pytest

from retrace_trainer.events import Events
from retrace_trainer.training.heartbeat import WORKING_BYTES_READ, WORKING_CPU_SECONDS, Pulse, Work


@pytest.fixture
def stream() -> io.StringIO:
    return io.StringIO()


def said(stream: io.StringIO) -> list[str]:
    return [json.loads(line)["event"] for line in stream.getvalue().splitlines()]


def test_progress_is_told_once_an_interval(stream):
    pulse = Pulse(Events(stream), interval=0.1)
    pulse.enter("training")
    pulse.beat()
    assert said(stream) == ["phase"]
    time.sleep(0.11)
    pulse.beat()
    pulse.beat()
    assert said(stream) == ["phase", "heartbeat"]
    assert json.loads(stream.getvalue().splitlines()[-1]) == {"event": "heartbeat", "phase": "training"}


def test_nothing_is_added_to_what_is_said_anyway(stream):
    pulse = Pulse(Events(stream), interval=0.1)
    pulse.enter("training")
    for _ in range(3):
        time.sleep(0.05)
        pulse.spoken()
        pulse.beat()
    assert said(stream) == ["phase"]


@pytest.mark.parametrize("growth", [Work(WORKING_CPU_SECONDS, 0), Work(0, WORKING_BYTES_READ)])
def test_a_phase_that_reads_or_reckons_is_seen_to_live(stream, growth):
    done = Work(0, 0)

    def measure() -> Work:
        nonlocal done
        done = Work(done.cpu_seconds + growth.cpu_seconds, done.bytes_read + growth.bytes_read)
        return done

    pulse = Pulse(Events(stream), interval=0.02)
    pulse.enter("loading")
    with pulse.watching(measure):
        time.sleep(0.3)
    assert said(stream).count("heartbeat") >= 2


def test_a_process_that_hangs_goes_silent(stream):
    pulse = Pulse(Events(stream), interval=0.05)
    pulse.enter("loading")
    with pulse.watching():
        time.sleep(0.4)
    assert said(stream) == ["phase"]


def test_nothing_is_said_after_the_phase_that_was_watched(stream):
    pulse = Pulse(Events(stream), interval=0.02)
    with pulse.watching(lambda: Work(time.monotonic() * 1000, 0)):
        time.sleep(0.1)
    count = len(said(stream))
    time.sleep(0.1)
    assert count > 0
    assert len(said(stream)) == count


def test_the_parts_of_a_long_step_are_signs_of_life(write_job, train_here, monkeypatch):
    monkeypatch.setattr("retrace_trainer.training.heartbeat.Pulse.__init__.__defaults__", (0.0,))
    events = train_here(write_job(epochs=1, batchSize=1, gradientAccumulation=8))
    first = [event["event"] for event in events].index("step")
    assert {"event": "heartbeat", "phase": "training"} in events[:first]
