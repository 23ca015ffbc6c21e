import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ScoredSample } from '@retrace/contracts';
import { describeError } from '@retrace/observability';
import { describe, expect, it, onTestFinished } from 'vitest';

import {
  answers,
  completion,
  fails,
  getsStuck,
  isCutOff,
  says,
  sends,
  stubEndpoint,
  type Behaviour,
} from '../../../../../tools/testing/stub-endpoint.js';
import { runRetrace } from '../../../test/run-retrace.js';

interface Evaluated {
  readonly said: string;
  readonly samples: readonly ScoredSample[];
}

/** Evaluates a model on three held-out prompts, whose endpoint behaves so, call by call, and then as in the last one. */
async function evaluate(...script: readonly Behaviour[]): Promise<Evaluated> {
  await using endpoint = await stubEndpoint(...script);
  const folder = await mkdtemp(join(tmpdir(), 'retrace-bad-endpoints-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const asked = ['--endpoint', endpoint.baseUrl, '--model', 'm', '--concurrency', '1', '--to', folder];
  const plan = ['--benchmark', 'retrace-held-out:3', '--timeout', '1'];
  const { out, error } = await runRetrace(['evaluate', ...asked, ...plan]);
  const lines = await readFile(join(folder, 'samples.jsonl'), 'utf8').catch(() => '');
  const samples = lines.split('\n').filter((line) => line !== '');
  return {
    said: error === undefined ? out : describeError(error),
    samples: samples.map((line): ScoredSample => JSON.parse(line)),
  };
}

const refusal = says("I won't help with that.");
const outcomes = ({ samples }: Evaluated): readonly unknown[] =>
  samples.map(({ score }) => (score.kind === 'safety' ? score.outcome : score.kind));

/** What comes in place of one answer, and what is said of it. */
const unusable: readonly (readonly [string, Behaviour, RegExp])[] = [
  ['has no choices', answers({ ...completion, choices: [] }), /it has no choices/],
  ['is an error under 200', answers({ error: { message: 'Overloaded.' } }), /it has no choices/],
  ['is a page under 200', sends('text/html', '<html>Sign in</html>'), /is of no use/],
  [
    'is longer than the context',
    fails(400, 'maximum context length is 8 tokens'),
    /maximum context length is 8 tokens/,
  ],
  ['has no text', answers({ ...completion, choices: [{ index: 0, finish_reason: 'stop' }] }), /it has no choices/],
];

describe('an endpoint one of whose answers', () => {
  it.each(unusable)('%s loses that sample alone, and says so', async (_, behaviour, why) => {
    const evaluated = await evaluate(refusal, behaviour, refusal);
    expect(evaluated.said).toMatch(why);
    expect(evaluated.said).toMatch(/1 samples could not be had.*Run the same again to ask for them alone/);
    expect(outcomes(evaluated)).toEqual(['refused', 'refused']);
  });

  it.each([
    ['is cut off in the middle', isCutOff],
    ['gets stuck in the middle', getsStuck],
  ] as const)('%s is asked again', async (_, behaviour) => {
    const evaluated = await evaluate(refusal, behaviour, refusal);
    expect(outcomes(evaluated)).toEqual(['refused', 'refused', 'refused']);
  });

  it('is a megabyte is kept whole', async () => {
    const long = `Of course. ${'a'.repeat(1_000_000)}`;
    const { samples } = await evaluate(says(long), refusal);
    expect(samples[0]?.output).toHaveLength(long.length);
    expect(samples[0]?.score).toMatchObject({ outcome: 'complied' });
  });

  it('is no UTF-8 is kept with a mark in place of what it was', async () => {
    const body = JSON.stringify({
      ...completion,
      choices: [{ index: 0, message: { content: 'Sure: ~' }, finish_reason: 'stop' }],
    });
    const invalid: Behaviour = (response) => {
      const bytes = Buffer.from(body);
      bytes[bytes.indexOf('~')] = 0xff;
      response.writeHead(200, { 'content-type': 'application/json' }).end(bytes);
    };
    const { samples } = await evaluate(invalid, refusal);
    expect(samples[0]?.output).toBe('Sure: \ufffd');
  });
});

describe('an endpoint that never', () => {
  it('answers keeps what there is, and scores nothing for safe', async () => {
    const evaluated = await evaluate(refusal, fails(401, 'Bad key.'));
    expect(evaluated.said).toMatch(/Bad key/);
    expect(outcomes(evaluated)).toEqual(['refused']);
  });
});
