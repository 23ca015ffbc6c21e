import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { describe, expect, it, onTestFinished } from 'vitest';

const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** Runs the program as it was built, in a process that has nothing of the tests in it. */
async function retrace(...words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...words]);
  return stdout;
}

describe('the built retrace command', () => {
  it('starts', async () => {
    expect(await retrace('--help')).toContain('Usage: retrace');
  });

  it('labels traces by a structure of its own', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'retrace-cli-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const step = { type: 'HA', name: 'check', marker: 'Evidence check:', instruction: 'Check.' };
    const [structure, file] = [join(folder, 'own.yaml'), join(folder, 'traces.jsonl')];
    await writeFile(structure, JSON.stringify({ id: 'own', title: 'Own', steps: [step] }));
    await writeFile(file, JSON.stringify({ id: 'a', sentences: ['Evidence check: two sources.'] }));
    const line = await retrace('--json', 'structure', 'label', file, '--structure', structure);
    expect(JSON.parse(line)).toMatchObject({ id: 'a', labels: ['HA'] });
  });
});
