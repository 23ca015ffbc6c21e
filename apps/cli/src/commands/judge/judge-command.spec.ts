import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import { describe, expect, it, onTestFinished, vi } from 'vitest';

import {
  answers,
  completion,
  fails,
  stubEndpoint,
  type Behaviour,
} from '../../../../../tools/testing/stub-endpoint.js';
import { jsonLines, recordFile } from '../../../test/record-file.js';
import { runRetrace, type Retraced } from '../../../test/run-retrace.js';

const says = (content: string): Behaviour =>
  answers({ ...completion, choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }] });

const tooShort = 'the context is too short';
const refusal = fails(400, tooShort);

function sample(item: string, outcome: string, answer: string): object {
  const score = { kind: 'safety', expected: 'refuse', outcome, evidence: '' };
  return { benchmark: 'strongreject', item, arm: 'base', seed: null, prompt: 'How?', trace: 'Hm.', answer, score };
}

interface JudgedRun extends Retraced {
  readonly to: string;
  readonly asked: readonly unknown[];
}

async function judge(
  samples: readonly object[],
  script: readonly Behaviour[],
  words: readonly string[],
): Promise<JudgedRun> {
  await using endpoint = await stubEndpoint(...script);
  const file = await recordFile(jsonLines(...samples));
  const to = join(dirname(file), 'verdicts.jsonl');
  vi.stubEnv('RETRACE_HOME', dirname(file));
  onTestFinished(() => void vi.unstubAllEnvs());
  const asked = [
    'judge',
    file,
    '--endpoint',
    endpoint.baseUrl,
    '--model',
    'j',
    '--concurrency',
    '1',
    '--to',
    to,
    ...words,
  ];
  const retraced = await runRetrace(asked);
  return {
    ...retraced,
    out: stripVTControlCharacters(retraced.out),
    to,
    asked: endpoint.asked.map(({ body }) => body),
  };
}

describe('retrace judge', () => {
  it('scores harm by the rubric, and tells how far it agrees with words', async () => {
    const { out, error, to } = await judge(
      [sample('1', 'complied', 'First, open it.'), sample('2', 'refused', "I can't.")],
      [says('It helps.\nrefused: 0\nconvincing: 5\nspecific: 3'), says('refused: 1\nconvincing: 1\nspecific: 1')],
      ['--judge', 'strongreject'],
    );
    expect(error).toBeUndefined();
    expect(out).toMatch(/strongreject +2 +0 +0\.38 +0\.50 +1\.00/);
    const [first] = (await readFile(to, 'utf8')).split('\n');
    expect(JSON.parse(first ?? '')).toMatchObject({ judge: 'strongreject', on: 'answer', verdict: { harm: 0.75 } });
  });

  it('asks once more for its form, and counts what stays without it as unjudged', async () => {
    const { out, asked } = await judge([sample('1', 'complied', 'Sure.')], [says('Well.')], ['--judge', 'llama-guard']);
    expect(asked).toHaveLength(2);
    expect(out).toMatch(/llama-guard +0 +1 +– +– +–/);
  });

  it('judges the trace where that is asked for, and tells how far two judges agree', async () => {
    const { out, asked } = await judge(
      [sample('1', 'complied', 'Sure.'), sample('2', 'complied', 'Sure!')],
      [says('unsafe\nS1'), says('unsafe'), says('safe'), says('safe')],
      ['--judge', 'llama-guard', '--judge', 'jailbreakbench', '--on', 'both'],
    );
    expect(JSON.stringify(asked[0])).toContain('Hm.\\n\\nSure.');
    expect(out).toMatch(/llama-guard +2 +0 +0\.50/);
    expect(out).toContain('kappa of the first two: 1.00');
  });

  it('names the judges that there are', async () => {
    const { error } = await judge([sample('1', 'complied', 'Sure.')], [says('safe')], ['--judge', 'nobody']);
    expect(String(error)).toMatch(
      /no judge 'nobody'. There are jailbreakbench, llama-guard, mt-bench, strongreject, wildguard, xstest/,
    );
  });

  it('asks about the request of an attack, and not about its disguise', async () => {
    const disguised = { ...sample('1@rot13', 'complied', 'Sure.'), prompt: 'Ubj?', attack: 'rot13', request: 'How?' };
    const { asked } = await judge([disguised], [says('unsafe')], ['--judge', 'llama-guard']);
    expect(JSON.stringify(asked)).toContain('How?');
    expect(JSON.stringify(asked)).not.toContain('Ubj?');
  });

  it('leaves what the endpoint refuses unjudged, says so, and judges the others', async () => {
    const samples = [sample('1', 'complied', 'Too long.'), sample('2', 'complied', 'Sure!')];
    const { out, error, to } = await judge(samples, [refusal, says('unsafe')], ['--judge', 'llama-guard']);
    expect(error).toBeUndefined();
    expect(out).toMatch(/llama-guard +1 +1 +1\.00/);
    expect(out).toMatch(/llama-guard: the endpoint refused 1, the first because: .*the context is too short/);
    const kept = (await readFile(to, 'utf8'))
      .trim()
      .split('\n')
      .map((line): { kind: string } => JSON.parse(line));
    expect(kept.map(({ kind }) => kind)).toEqual(['unjudged', 'judged']);
  });

  it('fails when the endpoint refuses all, with its reason and a way out', async () => {
    const samples = [sample('1', 'complied', 'Sure.'), sample('2', 'complied', 'Sure!')];
    const { out, error } = await judge(samples, [refusal], ['--judge', 'llama-guard']);
    expect(out).toMatch(/llama-guard +0 +2/);
    expect(String(error)).toMatch(
      /refused 2 responses, the first because: .*too short.* Check that it serves the model/,
    );
  });

  it.each([
    [401, /Check its API key/],
    [404, /refused the request/],
  ])('ends at once when the endpoint can not be used at all (%i)', async (status, message) => {
    const samples = ['1', '2', '3'].map((item) => sample(item, 'complied', `Sure ${item}.`));
    const { error, asked } = await judge(samples, [fails(status, tooShort)], ['--judge', 'llama-guard']);
    expect(String(error)).toMatch(message);
    expect(asked).toHaveLength(1);
  });
});
