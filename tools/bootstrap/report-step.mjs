const WIDTH = 20;

/**
 * One step of set-up: a line while it works (on a terminal), and one with its result and time at the end.
 * @template {string} Result
 * @param {string} name @param {() => Promise<Result>} work answers in a few words what was done
 */
export async function reportStep(name, work) {
  const start = performance.now();
  const onTerminal = process.stdout.isTTY;
  if (onTerminal) process.stdout.write(`${name.padEnd(WIDTH)} …`);
  try {
    const result = await work();
    const line = stepLine(name, result, performance.now() - start);
    process.stdout.write(`${onTerminal ? '\r\u001b[K' : ''}${line}\n`);
  } catch (error) {
    if (onTerminal) process.stdout.write('\n');
    throw error;
  }
}

/** @param {string} name @param {string} result @param {number} milliseconds */
export function stepLine(name, result, milliseconds) {
  return `${name.padEnd(WIDTH)} ${result} (${(milliseconds / 1000).toFixed(1)} s)`;
}
