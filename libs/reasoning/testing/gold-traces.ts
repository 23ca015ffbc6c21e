import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// By name, so that what is run without a build step reads it as well.
import { stepTypes, type StepType } from '@retrace/reasoning';

/** A trace with the labels that readers gave its sentences. */
export interface GoldTrace {
  readonly id: string;
  readonly source: string;
  readonly sentences: readonly string[];
  readonly labels: readonly StepType[];
}

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** A file of the data folder (RETRACE_DATA, else ../shared/data), or undefined where there is none. */
export function dataFile(name: string): string | undefined {
  const data = process.env['RETRACE_DATA'] ?? join(repository, '..', 'shared', 'data');
  const file = join(data, name);
  return existsSync(file) ? file : undefined;
}

/** The development labels, in the data folder. */
export const goldFile = 'structure-gold/dev.jsonl';

/** The development labels, or undefined where there are none. */
export function goldTraces(): readonly GoldTrace[] | undefined {
  const file = dataFile(goldFile);
  return file === undefined ? undefined : readGoldTraces(file);
}

/** STAR-1 as it is published, in the data folder. */
export const star1File = 'star1/STAR-1.json';

/** The outputs of STAR-1 by the id that labelled traces have, like `star1-68`; undefined where there is no STAR-1. */
export function star1Outputs(): ReadonlyMap<string, string> | undefined {
  const file = dataFile(star1File);
  if (file === undefined) return undefined;
  // The published file: a list of objects with these fields among others.
  const rows = JSON.parse(readFileSync(file, 'utf8')) as readonly { id: string; response: string }[];
  return new Map(rows.map(({ id, response }) => [`star1-${id}`, response]));
}

/**
 * Gold traces, one a line: `{id, source, sentences[], labels[]}`.
 *
 * @throws Error when a label is no step type, or sentences and labels do not pair up
 */
export function readGoldTraces(file: string): readonly GoldTrace[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line, index) => goldTrace(JSON.parse(line), `${file}, line ${index + 1}`));
}

function goldTrace(row: unknown, place: string): GoldTrace {
  // The fields are looked at below, before anything is made of them.
  const { id, source, sentences, labels } = row as Partial<GoldTrace>;
  if (!Array.isArray(sentences) || !Array.isArray(labels) || sentences.length !== labels.length) {
    throw new Error(`${place}: sentences and labels must be lists of one length.`);
  }
  const unknownLabel = labels.find((label) => !stepTypes.includes(label));
  if (unknownLabel !== undefined) throw new Error(`${place}: the label ${unknownLabel} is no step type.`);
  return { id: id ?? '', source: source ?? '', sentences, labels };
}
