/** Why everything is to end: a signal's number is its exit code less 128. */
export class Interrupted extends Error {
  constructor(
    readonly exitCode: number,
    command: string,
  ) {
    super(`Stopped. What is finished is kept; \`${command}\` goes on from there.`);
  }
}

/** Is aborted, with an `Interrupted`, when this process is asked to end. @param command by which it was started */
export function interruption(command: string): AbortSignal {
  const stopping = new AbortController();
  for (const [signal, number] of [['SIGINT', 2] as const, ['SIGTERM', 15] as const, ['SIGHUP', 1] as const]) {
    process.on(signal, () => {
      if (!stopping.signal.aborted) process.stderr.write('\nStopping: what is under way is handed back …\n');
      stopping.abort(new Interrupted(128 + number, command));
    });
  }
  return stopping.signal;
}
