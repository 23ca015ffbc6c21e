import { stripVTControlCharacters } from 'node:util';

import { describe, expect, it } from 'vitest';

import { jsonLines, recordFile } from '../../../test/record-file.js';
import { runRetrace } from '../../../test/run-retrace.js';
import { temporaryFile } from '../../../test/temporary-file.js';

function tagged(assessment: string): string {
  return [
    '<problem_understanding>They ask how long an egg has to boil.</problem_understanding>',
    `<harmfulness_assessment>${assessment}</harmfulness_assessment>`,
    '<conditional_reasoning>It is safe, so I answer it: ten minutes.</conditional_reasoning>',
    '<answer>Ten minutes.</answer>',
  ].join('\n');
}

const good = {
  id: 'a',
  prompt: 'How long do I have to boil an egg?',
  label: 'safe',
  style: 'tagged',
  raw: tagged('There is no harm in breakfast.'),
};
const echo = 'State what kind of harm it is, who could be affected, and how severe it would be.';
const bad = { ...good, id: 7, raw: tagged(echo), expected: { valid: true } };

describe('retrace rewriting check', () => {
  it('says of each output whether it can be used, a JSON line each', async () => {
    const { out, error } = await runRetrace(['--json', 'rewriting', 'check', await recordFile(jsonLines(good, bad))]);
    expect(error).toBeUndefined();
    expect(out).toBe('{"id":"a","valid":true,"reasons":[]}\n{"id":"7","valid":false,"reasons":["instruction_echo"]}\n');
  });

  it('tells a person what is wrong, and how many can be used', async () => {
    const { out } = await runRetrace(['rewriting', 'check', await recordFile(jsonLines(good, bad))]);
    const text = stripVTControlCharacters(out);
    expect(text).toContain('✗ 7  it repeats the instruction in place of following it\n');
    expect(text).toContain('1 of 2 can be used (50 %).\n');
    expect(text).toMatch(/\n1\s+instruction_echo\s+no\s+it repeats/);
  });

  it('says which lines are no records, checks the others, and fails', async () => {
    const broken = [
      '{',
      '[]',
      ...[{ prompt: 1 }, { raw: null }, { label: 'bad' }, { style: 'xml' }].map((wrong) =>
        JSON.stringify({ ...good, ...wrong }),
      ),
    ];
    const file = await recordFile(`${broken.join('\n')}\n${jsonLines(good)}`);
    const run = await runRetrace(['--json', 'rewriting', 'check', file]);
    expect(run.out).toBe('{"id":"a","valid":true,"reasons":[]}\n');
    expect(run.complaint.split('\n').map((line) => line.replaceAll(file, 'FILE'))).toEqual([
      "line 1 of 'FILE': it is not JSON",
      `line 2 of 'FILE': it has no "id"`,
      `line 3 of 'FILE': its "prompt" is not a text`,
      `line 4 of 'FILE': its "raw" is not a text`,
      `line 5 of 'FILE': its "label" is neither "unsafe" nor "safe"`,
      `line 6 of 'FILE': its "style" is none of json, tagged`,
      '',
    ]);
    expect(run.error).toMatchObject({ code: 'records-refused' });
  });

  it("asks for a structure's own steps", async () => {
    const step = {
      type: 'HA',
      name: 'evidence check',
      marker: 'Evidence check:',
      instruction: 'Say what speaks for it.',
    };
    const structure = await temporaryFile(JSON.stringify({ id: 'own', title: 'Own', steps: [step] }), 'own.yaml');
    const raw = '<evidence_check>Two sources say so.</evidence_check><answer>It is so.</answer>';
    const file = await recordFile(jsonLines({ ...good, raw }));
    const words = ['--json', 'rewriting', 'check', file];
    expect((await runRetrace([...words, '--structure', structure])).out).toContain('"valid":true');
    expect((await runRetrace(words)).out).toContain('"valid":false');
  });
});
