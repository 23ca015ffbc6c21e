import { readFileSync } from 'node:fs';

import { checkRewrite, type RewriteReason, type TeacherOutput } from '@retrace/rewrites';
import { describe, expect, it } from 'vitest';

import { publishedFile, warnSkipped } from '../../../tools/testing/published-file.js';

interface LabelledOutput extends TeacherOutput {
  readonly id: string;
  readonly expected: { readonly valid: boolean; readonly reasons: readonly RewriteReason[] };
}

const name = 'teacher-outputs/outputs.jsonl';
const file = publishedFile(name);
if (file === undefined) warnSkipped('agreement with labelled teacher outputs', name);

function isSame(found: readonly RewriteReason[], expected: readonly RewriteReason[]): boolean {
  return new Set(found).symmetricDifference(new Set(expected)).size === 0;
}

describe.skipIf(file === undefined)('checkRewrite on labelled teacher outputs', () => {
  it('agrees with nineteen of twenty, on whether they can be used and on each reason', () => {
    const lines = readFileSync(file ?? '', 'utf8')
      .trim()
      .split('\n');
    // the file's form is fixed by its README
    const outputs = lines.map((line) => JSON.parse(line) as LabelledOutput);
    const wrong = outputs.filter((output) => {
      const { valid, reasons } = checkRewrite(output);
      return valid !== output.expected.valid || !isSame(reasons, output.expected.reasons);
    });
    const ids = wrong.map(({ id }) => id).join(', ') || 'none';
    console.log(`Rewrite checks on ${outputs.length} teacher outputs: ${wrong.length} judged otherwise (${ids}).`);
    expect(wrong.length / outputs.length).toBeLessThanOrEqual(0.05);
  });
});
