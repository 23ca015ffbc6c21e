import { parseArgs } from 'node:util';

export const scenarioNames = ['kill', 'broker', 'postgres', 'twice', 'frozen', 'poison'] as const;
export type ScenarioName = (typeof scenarioNames)[number];

export interface FaultOptions {
  readonly seed: number;
  readonly only: readonly ScenarioName[];
  /** Fewer faults, for a look. */
  readonly quick: boolean;
}

/** What the command line asks for. @throws with the way out when it can't be understood */
export function readOptions(words: readonly string[]): FaultOptions {
  const { values } = parseArgs({
    args: [...words],
    options: { seed: { type: 'string' }, only: { type: 'string' }, quick: { type: 'boolean' } },
  });
  const { seed = '1995', only = scenarioNames.join(','), quick = false } = values;
  if (!/^\d+$/.test(seed)) throw new Error(`--seed takes a whole number, not "${seed}".`);
  const asked = only.split(',');
  const unknown = asked.find((name) => !scenarioNames.some((known) => known === name));
  if (unknown !== undefined) throw new Error(`--only knows ${scenarioNames.join(', ')}, not "${unknown}".`);
  return { seed: Number(seed), only: scenarioNames.filter((name) => asked.includes(name)), quick };
}
