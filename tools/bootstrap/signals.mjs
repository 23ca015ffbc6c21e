import { exitCodeAfter, runningChildren } from './child-process.mjs';
import { SetUpProblem } from './set-up-problem.mjs';

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** One Ctrl-C comes twice: from the terminal and, passed on, from npm. */
const ECHO_MILLISECONDS = 1000;

/** @type {NodeJS.Signals | undefined} */
let interruptedBy;

/** @type {(signal: NodeJS.Signals) => void} */
let receive = interruptSetUp;

/** Passes every signal on once: to the tools of set-up, later to the program. */
export function watchSignals() {
  for (const signal of SIGNALS) {
    process.on(
      signal,
      withoutEcho(() => receive(signal)),
    );
  }
}

/**
 * From now on signals are for this child, and its end is ours. Who insists ends it at once: no finished work is lost.
 * @param {Pick<import('node:child_process').ChildProcess, 'kill'>} child
 */
export function passSignalsTo(child) {
  let insisting = false;
  receive = (signal) => {
    child.kill(insisting ? 'SIGKILL' : signal);
    insisting = true;
  };
}

/** Stops set-up between two steps when a signal asked for it. */
export function throwIfInterrupted() {
  if (interruptedBy === undefined) return;
  throw new SetUpProblem('Interrupted; what was not finished is made anew next time.', {
    exitCode: exitCodeAfter(interruptedBy),
  });
}

/** @param {NodeJS.Signals} signal */
function interruptSetUp(signal) {
  const insisting = interruptedBy !== undefined;
  interruptedBy = signal;
  for (const child of runningChildren()) child.kill(insisting ? 'SIGKILL' : 'SIGTERM');
}

/**
 * @param {() => void} act
 * @param {() => number} [now] milliseconds
 */
export function withoutEcho(act, now = () => performance.now()) {
  let last = -Infinity;
  return () => {
    const time = now();
    if (time - last < ECHO_MILLISECONDS) return;
    last = time;
    act();
  };
}
