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
import { temporaryFile } from '../../../test/temporary-file.js';

function labelsOf({ out }: Retraced): readonly unknown[] {
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ id, labels }) => [id, labels]);
}

const trace = 'The user asks how bees find home. That harms nobody, so it is safe. I will answer.';

describe('retrace structure label', () => {
  it('labels traces and sentences, each with its evidence', async () => {
    const file = await recordFile(jsonLines({ id: 'a', trace }, { id: 7, sentences: ['2 + 2 = 4.', ''] }));
    const run = await runRetrace(['--json', 'structure', 'label', file]);
    expect(run.error).toBeUndefined();
    expect(labelsOf(run)).toEqual([
      ['a', ['PU', 'HA', 'CR']],
      ['7', ['SR', 'SR']],
    ]);
    const [first] = run.out.split('\n');
    const { classifier, steps, sentences } = JSON.parse(first ?? '');
    expect(classifier).toBe('lexical');
    expect(steps.map(({ type }: { type: string }) => type)).toEqual(['PU', 'HA', 'CR']);
    expect(sentences[0]).toEqual({ text: 'The user asks how bees find home.', label: 'PU', evidence: 'The user' });
  });

  it('reads what stands within think tags, when there are any', async () => {
    const file = await recordFile(jsonLines({ id: 'a', trace: `<think>${trace}</think>\n\nBy the sun.` }));
    expect(labelsOf(await runRetrace(['--json', 'structure', 'label', file]))).toEqual([['a', ['PU', 'HA', 'CR']]]);
  });

  it('shows a sentence a line to a person, with nothing in it that moves the cursor', async () => {
    const file = await recordFile(jsonLines({ id: 'a', trace: 'The user asks\u001B[2J this.' }));
    const { out } = await runRetrace(['structure', 'label', file]);
    expect(stripVTControlCharacters(out)).toBe('a  PU\n  PU  The user asks this.  ‹The user›\n');
    expect(out).not.toContain('\u001B[2J');
  });

  it('says which lines are no records, labels the others, and fails', async () => {
    const file = await recordFile(
      ['{', '{"trace":"a"}', '{"id":"b"}', '{"id":"c","trace":1}', '{"id":"d","sentences":[1]}', '[]', ''].join('\n') +
        jsonLines({ id: 'e', trace }),
    );
    const run = await runRetrace(['--json', 'structure', 'label', file]);
    expect(labelsOf(run)).toHaveLength(1);
    expect(run.complaint.split('\n').map((line) => line.replaceAll(file, 'FILE'))).toEqual([
      "line 1 of 'FILE': it is not JSON",
      `line 2 of 'FILE': it has no "id"`,
      `line 3 of 'FILE': it has neither "trace" nor "sentences"`,
      `line 4 of 'FILE': its "trace" is not a text`,
      `line 5 of 'FILE': its "sentences" are not a list of texts`,
      `line 6 of 'FILE': it has no "id"`,
      '',
    ]);
    expect(run.error).toMatchObject({ code: 'records-refused' });
  });

  it('says that a file is missing or empty', async () => {
    const empty = await recordFile('\n');
    expect(await runRetrace(['structure', 'label', empty])).toMatchObject({ error: { code: 'records-none' } });
    expect(await runRetrace(['structure', 'label', `${empty}.gone`])).toMatchObject({
      error: { code: 'records-unreadable', message: expect.stringContaining(`${empty}.gone`) },
    });
  });

  it('knows the markers of a structure', async () => {
    const step = { type: 'HA', name: 'check', marker: 'Evidence check:', instruction: 'Check.' };
    const structure = await temporaryFile(JSON.stringify({ id: 'own', title: 'Own', steps: [step] }), 'own.yaml');
    const file = await recordFile(jsonLines({ id: 'a', sentences: ['Evidence check: two sources.'] }));
    const run = await runRetrace(['--json', 'structure', 'label', file, '--structure', structure]);
    expect(labelsOf(run)).toEqual([['a', ['HA']]]);
  });
});

describe('retrace structure label --judge', () => {
  const judged = (content: string) => answers({ ...completion, choices: [choice(content)] });
  const choice = (content: string) => ({ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' });

  async function setUp(...script: readonly Behaviour[]) {
    const endpoint = await stubEndpoint(...script);
    onTestFinished(() => endpoint[Symbol.asyncDispose]());
    const file = await recordFile(jsonLines({ id: 'a', sentences: ['The user asks.', 'I answer.'] }));
    vi.stubEnv('RETRACE_HOME', `${file}.home`);
    onTestFinished(() => void vi.unstubAllEnvs());
    return {
      endpoint,
      words: ['--json', 'structure', 'label', file, '--judge', 'big', '--endpoint', endpoint.baseUrl],
    };
  }

  it('asks a model, once for the same sentences', async () => {
    const { endpoint, words } = await setUp(judged('1 PU | asks\n2 CR | answer'));
    expect(labelsOf(await runRetrace(words))).toEqual([['a', ['PU', 'CR']]]);
    expect(labelsOf(await runRetrace(words))).toEqual([['a', ['PU', 'CR']]]);
    expect(endpoint.asked).toHaveLength(1);
    expect(endpoint.asked[0]?.body).toMatchObject({ model: 'big', temperature: 0 });
  });

  it('says what the endpoint said when it refuses', async () => {
    const { words } = await setUp(fails(401, 'no such key'));
    expect(await runRetrace(words)).toMatchObject({ error: { message: expect.stringContaining('no such key') } });
  });

  it('says that it does not know where to ask', async () => {
    const file = await recordFile(jsonLines({ id: 'a', trace }));
    expect(await runRetrace(['structure', 'label', file, '--judge', 'big'])).toMatchObject({
      error: { code: 'judge-endpoint-missing' },
    });
  });
});
