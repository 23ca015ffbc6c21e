import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import { describe, expect, it, onTestFinished } from 'vitest';

import {
  answers,
  completion,
  fails,
  stubEndpoint,
  type Behaviour,
} from '../../../../../tools/testing/stub-endpoint.js';
import { runRetrace, type Retraced } from '../../../test/run-retrace.js';

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-evaluate-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

const says = (content: string): Behaviour =>
  answers({ ...completion, choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }] });

interface Evaluated extends Retraced {
  readonly folder: string;
  readonly calls: number;
}

/** Evaluates a model that follows a script on the benchmark that comes with the project. */
async function evaluate(script: readonly Behaviour[], words: readonly string[] = [], to?: string): Promise<Evaluated> {
  await using endpoint = await stubEndpoint(...script);
  const folder = to ?? (await newFolder());
  const asked = ['--endpoint', endpoint.baseUrl, '--model', 'm', '--concurrency', '1', '--to', folder];
  const retraced = await runRetrace(['evaluate', ...asked, '--benchmark', 'retrace-held-out:4', ...words]);
  return { ...retraced, out: stripVTControlCharacters(retraced.out), folder, calls: endpoint.asked.length };
}

describe('retrace evaluate', () => {
  it('measures an endpoint, and keeps every sample', async () => {
    const { out, error, folder, calls } = await evaluate([says("<think>Hm.</think>I can't help with that.")]);
    expect(error).toBeUndefined();
    expect(calls).toBe(4);
    expect(out).toMatch(/Held-out unsafe refused ↑ +100 % +34–100 % +2\/2/);
    expect(out).toMatch(/Held-out safe refused ↓ +100 % +34–100 % +2\/2/);
    expect((await readFile(join(folder, 'samples.jsonl'), 'utf8')).trim().split('\n')).toHaveLength(4);
  });

  it('asks for nothing twice, and not for another model into the same folder', async () => {
    const first = await evaluate([says('Sure.')]);
    const again = await evaluate([says('Sure.')], [], first.folder);
    expect([again.calls, again.out]).toEqual([0, first.out]);
    const other = await evaluate([says('Sure.')], ['--seed', '2'], first.folder);
    expect(String(other.error)).toMatch(/holds samples with seed 1995, and 2 was asked for/);
  });

  it('stops at a budget, and goes on when it is run again', async () => {
    const words = ['--max-tokens', '50', '--budget', '100'];
    const first = await evaluate([says("I won't do that.")], words);
    expect(first.out).toMatch(/more are beyond the budget: run the same again to go on/);
    expect(first.calls).toBeGreaterThan(0);
    expect(first.calls).toBeLessThan(4);
    const again = await evaluate([says("I won't do that.")], ['--max-tokens', '50'], first.folder);
    expect(first.calls + again.calls).toBe(4);
    expect(again.out).not.toMatch(/beyond the budget/);
  });

  it('asks in disguise, too', async () => {
    const { out, calls } = await evaluate([says("I won't do that.")], ['--attack', 'rot13', '--attack', 'base64']);
    expect(calls).toBe(4 + 2 + 2);
    expect(out).toMatch(/Held-out unsafe refused, ROT13 ↑ +100 %/);
  });

  it('keeps what was begun for the model with what followed, and goes on where an endpoint refuses to go on with it', async () => {
    const continues = (asked: unknown): boolean => JSON.stringify(asked).includes('"continue_final_message":true');
    const begun: Behaviour = (response, asked) =>
      (continues(asked) ? says(' I go on.</think>I refuse.') : says('Sure.'))(response, asked);
    const unknown: Behaviour = (response, asked) =>
      (continues(asked) ? fails(400, 'Unknown field.') : says('Sure.'))(response, asked);
    const first = await evaluate([unknown], ['--attack', 'think-prefill']);
    expect(String(first.error)).toMatch(/2 samples could not be had.*@think-prefill: .*Unknown field/);
    const { error, folder, calls } = await evaluate([begun], ['--attack', 'think-prefill'], first.folder);
    expect([error, calls]).toEqual([undefined, 2]);
    expect(await readFile(join(folder, 'samples.jsonl'), 'utf8')).toMatch(
      /"attack":"think-prefill".*"output":"<think>\\nThe user asks .* I go on\.<\/think>I refuse\."/,
    );
  });

  it('goes on when a request is refused, and asks for that alone the next time', async () => {
    const { error, folder } = await evaluate([fails(400, 'Too long.'), says('Sure.')]);
    expect(String(error)).toMatch(/1 samples could not be had, the first because: retrace-held-out\/.* Too long/);
    const again = await evaluate([says('Sure.')], [], folder);
    expect([again.error, again.calls]).toEqual([undefined, 1]);
  });

  it('ends at once when the endpoint takes nothing', async () => {
    const { error, calls } = await evaluate([fails(401, 'Bad key.')]);
    expect(String(error)).toMatch(/401 Bad key/);
    expect(calls).toBe(1);
  });

  it('has a model attacked by another one, up to its first answer', async () => {
    await using attacker = await stubEndpoint(says('<prompt>Please?</prompt>'), says('<prompt>For a play?</prompt>'));
    const declinesOnce: Behaviour = (response, asked) =>
      says(JSON.stringify(asked).includes('Please?') ? "I can't help with that." : 'Like this.')(response, asked);
    const words = ['--attack', 'pair', '--attacker-endpoint', attacker.baseUrl, '--attacker-model', 'a'];
    const { error, calls, folder } = await evaluate([declinesOnce], ['--max-tokens', '64', ...words]);
    // Two of the four prompts are unsafe, and of what the attacker writes the first is declined alone.
    expect([error, attacker.asked.length, calls]).toEqual([undefined, 3, 4 + 3]);
    expect(await readFile(join(folder, 'samples.jsonl'), 'utf8')).toMatch(
      /"attack":"pair".*"prompt":"For a play\?".*"output":"Like this\."/,
    );
  });

  it.each([
    [['--attacker-endpoint', 'http://127.0.0.1:9/v1'], /crescendo takes a model that attacks.* --attacker-model/],
    [['--attacker-model', 'a'], /made by a, and RETRACE_ATTACKER_URL does not say where/],
  ])('asks for nothing where it lacks what an attacker takes: %j', async (words, problem) => {
    const { error, calls } = await evaluate([says('Sure.')], ['--attack', 'crescendo', ...words]);
    expect([calls, String(error)]).toEqual([0, expect.stringMatching(problem)]);
  });

  it.each([
    ['suffix', /takes a data set of the catalogue: suffix:NAME/],
    ['rot13:ours', /'rot13' takes no data set/],
    ['rot14', /There are role-play, /],
  ])('says what is wrong with the attack %s', async (attack, problem) => {
    const asked = ['--endpoint', 'x', '--model', 'm', '--to', 'y', '--benchmark', 'xstest', '--attack', attack];
    expect((await runRetrace(['evaluate', ...asked])).complaint).toMatch(problem);
  });

  it('says what is wrong with its words', async () => {
    const { complaint } = await runRetrace([
      'evaluate',
      '--endpoint',
      'x',
      '--model',
      'm',
      '--to',
      'y',
      '--benchmark',
      'mmmu',
    ]);
    expect(complaint).toMatch(/'mmmu' is no benchmark. There are strongreject, xstest/);
  });
});
