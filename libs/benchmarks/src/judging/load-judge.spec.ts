import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import { loadJudge, shippedJudges } from './load-judge.js';

describe('loadJudge', () => {
  it('reads every judge that ships', async () => {
    for (const name of await shippedJudges()) expect(await loadJudge(name)).toMatchObject({ name });
  });

  it.each([
    ['form: opinion', /form must be one of the following values: rubric/],
    ['form: labels', /labels must say of each label/],
    ['form: labels\nlabels: { bad: { harm: 2 } }', /labels must say of each label/],
    ['form: rubric\nlabels: { bad: { harm: 1 } }', /labels must say of each label/],
    ['form: rubric\ncolour: red', /colour/],
    ['form: [', /it is no YAML/],
  ])("says what is wrong with a team's own: %j", async (form, message) => {
    const folder = await mkdtemp(join(tmpdir(), 'retrace-judge-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, 'own.yaml');
    await writeFile(
      file,
      `name: own\ntitle: T\nsource: S\nmaxTokens: 9\nmessages: [{ role: user, content: x }]\n${form}\n`,
    );
    await expect(loadJudge(file)).rejects.toThrow(message);
  });
});
