import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { rawStudySpec } from '../../../tools/testing/builders/study-spec.js';
import { embeddedSetUp } from '../../../tools/testing/embedded-set-up.js';
import { Program, type Ended } from './program.js';

/** Seconds of training and sampling, on what ships with the program. */
const spec = {
  ...rawStudySpec(),
  name: 'first-study',
  structure: 'alttrain',
  prompts: { sources: [{ dataset: 'retrace-prompts', take: 8 }], maxAnswerWords: 40, seed: 1 },
  evaluation: { benchmarks: [{ name: 'retrace-held-out', take: 4 }], maxNewTokens: 24, seed: 1 },
  verdict: { primaryBenchmark: 'retrace-held-out', alpha: 0.05, smallestEffect: 0.2, structurePresence: 0.5 },
};

describe('the first study', () => {
  const { python, model } = embeddedSetUp();
  let folder: string;
  let home: string;
  let file: string;
  let killed: Ended;
  let finished: Ended;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'retrace-first-study-'));
    home = join(folder, 'home');
    await mkdir(join(home, 'models'), { recursive: true });
    await symlink(join(python, '../..'), join(home, 'python'));
    await symlink(model, join(home, 'models/smollm2-135m-instruct'));
    file = join(folder, 'study.yaml');
    await writeFile(file, JSON.stringify(spec)); // JSON is YAML

    const first = new Program([file, '--exit'], { RETRACE_HOME: home });
    await first.printed(/✓ training +vanilla-sft/);
    await first.printed(/▸ training +alttrain/);
    killed = await first.kill('SIGKILL');
    finished = await new Program([file, '--exit'], { RETRACE_HOME: home }).ended;
  }, 600_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('ends with a table of all arms, the verdict and where the report lies', () => {
    expect(finished).toMatchObject({ code: 0 });
    expect(finished.output).toMatch(/│ base +│/);
    expect(finished.output).toMatch(/│ vanilla-sft +│/);
    expect(finished.output).toMatch(/│ alttrain +│/);
    expect(finished.output).toMatch(/Verdict +\S+/);
    expect(finished.output).toContain(join(home, 'reports', studyIn(finished), 'report.html'));
  });

  it('goes on where it was killed, and does nothing twice', async () => {
    expect(killed.code).toBe('SIGKILL');
    expect(studyIn(finished)).toBe(studyIn(killed));
    const again = finished.output
      .split('\n')
      .filter((line) => /▸ (curation|rewriting|training +vanilla-sft)/.test(line));
    expect(again).toEqual([]);
  });

  it('trained two adapters, sampled three checkpoints and put it all into one page and one JSON file', async () => {
    const reports = join(home, 'reports', studyIn(finished));
    const report = JSON.parse(await readFile(join(reports, 'report.json'), 'utf8'));
    const counts = report.checkpoints.map(({ name, training, structure }: Record<string, Record<string, number>>) => [
      name,
      training?.['steps'],
      structure?.['samples'],
    ]);
    expect(counts).toEqual([
      ['base', undefined, 4],
      ['vanilla-sft/1', 2, 4],
      ['alttrain/1', 2, 4],
    ]);
    const page = await readFile(join(reports, 'report.html'), 'utf8');
    expect(page).toContain(report.verdict.title);
  });

  it('leaves no runs and no copies of adapters behind', async () => {
    for (const name of ['runs', 'adapters']) {
      const path = join(home, name);
      const left = existsSync(path) ? await readdir(path, { recursive: true, withFileTypes: true }) : [];
      expect(left.filter((entry) => entry.isFile())).toEqual([]);
    }
  });

  it('shows the finished study again and serves it until Ctrl-C', async () => {
    const serving = new Program([file], { RETRACE_HOME: home });
    const output = await serving.printed(/Serving (\S+). Ctrl-C/);
    const [, url = ''] = /Serving (\S+)\. Ctrl-C/.exec(output) ?? [];
    expect(output).toContain(`Dashboard ${url}\n`);
    const studies = await (await fetch(`${url}/api/studies`)).json();
    expect(studies).toMatchObject({ total: 1, studies: [{ id: studyIn(finished), state: 'completed' }] });
    const page = await fetch(`${url}/api/reports/${studyIn(finished)}`);
    expect(page.headers.get('content-type')).toContain('text/html');
    const ended = await serving.kill('SIGINT');
    expect(ended).toMatchObject({ code: 0, output: expect.not.stringContaining('error') });
  });
});

/** The id that a run has printed beside the study's name. */
function studyIn({ output }: Ended): string {
  const [, id] = /first-study ([0-9a-f-]{36})/.exec(output) ?? [];
  return id ?? `no study in:\n${output}`;
}
