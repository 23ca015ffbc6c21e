import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { segmentSentences, splitOutput, stepTypes, type StepType } from '@retrace/reasoning';

import { star1Outputs } from '../../../libs/reasoning/testing/gold-traces.ts';
import { projectFolder } from '../../bootstrap/project-paths.mjs';

/** The labels of a trace without its text: one label for each sentence, which is known by its hash. */
export interface HashedLabels {
  readonly id: string;
  /** `sentenceHash` of each sentence; no two of a trace are equal. */
  readonly hashes: readonly string[];
  readonly labels: readonly StepType[];
}

/** A trace as it is segmented now. A sentence that nobody labelled as it stands has no label. */
export interface HeldOutTrace {
  readonly id: string;
  readonly sentences: readonly string[];
  readonly labels: readonly (StepType | undefined)[];
}

export interface HeldOutTraces {
  readonly traces: readonly HeldOutTrace[];
  /** How many labels are of no sentence any more. */
  readonly lostLabels: number;
}

/** The labels that come with the project. */
export const heldOutFile = 'libs/reasoning/held-out/star-1-labels.jsonl';

/** The held-out traces, or undefined where there is no STAR-1 to take their texts from. */
export function heldOutTraces(): HeldOutTraces | undefined {
  const outputs = star1Outputs();
  if (outputs === undefined) return undefined;
  const lines = readFileSync(join(projectFolder, heldOutFile), 'utf8').trim().split('\n');
  return matchLabels(
    lines.map((line, index) => hashedLabels(JSON.parse(line), `${heldOutFile}, line ${index + 1}`)),
    outputs,
  );
}

/** Finds for each label the sentence that it was given to, wherever it stands in the trace now. */
export function matchLabels(labelled: readonly HashedLabels[], outputs: ReadonlyMap<string, string>): HeldOutTraces {
  let lostLabels = 0;
  const traces = labelled.map(({ id, hashes, labels }) => {
    const unclaimed = new Map(hashes.map((hash, index) => [hash, labels[index]]));
    const sentences = segmentSentences(splitOutput(outputs.get(id) ?? '').trace).map(({ text }) => text);
    const found = sentences.map((sentence) => {
      const hash = sentenceHash(sentence);
      const label = unclaimed.get(hash);
      unclaimed.delete(hash);
      return label;
    });
    lostLabels += unclaimed.size;
    return { id, sentences, labels: found };
  });
  return { traces, lostLabels };
}

/** The first 8 hexadecimal digits of the SHA-256 of the sentence's text in UTF-8. */
export function sentenceHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

function hashedLabels(row: unknown, place: string): HashedLabels {
  // The fields are looked at below, before anything is made of them.
  const { id, hashes, labels } = row as Partial<HashedLabels>;
  if (id === undefined || !Array.isArray(hashes) || !Array.isArray(labels) || hashes.length !== labels.length) {
    throw new Error(`${place}: there must be an id, and hashes and labels must be lists of one length.`);
  }
  if (new Set(hashes).size !== hashes.length) throw new Error(`${place}: two sentences have one hash.`);
  const unknownLabel = labels.find((label) => !stepTypes.includes(label));
  if (unknownLabel !== undefined) throw new Error(`${place}: the label ${unknownLabel} is no step type.`);
  return { id, hashes, labels };
}
