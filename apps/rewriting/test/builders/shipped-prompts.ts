import { readFileSync } from 'node:fs';

import type { CuratedPrompt } from '@retrace/contracts';

/** The prompts that ship with the project, as curation gives them when no answer is too long. */
export function shippedPrompts(): readonly CuratedPrompt[] {
  const file = new URL('../../../../libs/datasets/data/retrace-prompts.jsonl', import.meta.url);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const row = JSON.parse(line); // the file's own test, in libs/datasets, holds its columns
    const { id, prompt, label, kind, category, answer } = row;
    const dataset = 'retrace-prompts';
    return { id: `${dataset}:${id}`, dataset, prompt, label, kind, category, answer: { kind: 'given', text: answer } };
  });
}
