import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { stepTypes, type StepType } from '../src/step-type.js';

/** A trace with the labels that readers gave its sentences. */
export interface GoldTrace {
  readonly source: string;
  readonly sentences: readonly string[];
  readonly labels: readonly StepType[];
}

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** The gold traces of the data folder (RETRACE_DATA, else ../shared/data), or undefined where there is none. */
export function goldTraces(): readonly GoldTrace[] | undefined {
  const data = process.env['RETRACE_DATA'] ?? join(repository, '..', 'shared', 'data');
  const file = join(data, 'structure-gold', 'dev.jsonl');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => goldTrace(JSON.parse(line)));
}

function goldTrace(row: unknown): GoldTrace {
  // The file's format is fixed by its README; a label outside of it is caught below.
  const { source, sentences, labels } = row as GoldTrace;
  const unknownLabel = labels.find((label) => !stepTypes.includes(label));
  if (unknownLabel !== undefined) throw new Error(`Gold label ${unknownLabel} is no step type.`);
  return { source, sentences, labels };
}
