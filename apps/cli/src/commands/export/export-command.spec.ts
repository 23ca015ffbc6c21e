import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import { describe, expect, it, vi } from 'vitest';

import { jsonLines, recordFile } from '../../../test/record-file.js';
import { runRetrace } from '../../../test/run-retrace.js';

const example = {
  id: 'set:1',
  arm: 'alttrain',
  label: 'safe',
  category: 'gardening',
  messages: [
    { role: 'user', content: 'Hi' },
    { role: 'assistant', content: '<think>\nHm.\n</think>\n\nHello.' },
  ],
};

describe('retrace export', () => {
  it('writes a training set in the layout of another trainer, and says what it wrote', async () => {
    const file = await recordFile(jsonLines(example));
    const folder = join(dirname(file), 'out');
    const { out, error } = await runRetrace(['export', file, '--to', folder, '--layout', 'axolotl']);
    expect(error).toBeUndefined();
    expect(stripVTControlCharacters(out)).toMatch(
      /^1 examples in .*out\nfile +bytes +SHA-256\ntrain\.jsonl +\d+ +[0-9a-f]{64}/,
    );
    expect(await readFile(join(folder, 'axolotl.yaml'), 'utf8')).toContain('chat_template');
  });

  it('asks for a token before it writes anything', async () => {
    vi.stubEnv('HF_TOKEN', '');
    const file = await recordFile(jsonLines(example));
    const folder = join(dirname(file), 'out');
    const { error } = await runRetrace(['export', file, '--to', folder, '--push', 'team/set']);
    vi.unstubAllEnvs();
    expect(String(error)).toMatch(/'team\/set' can't be pushed without a token: set HF_TOKEN/);
    await expect(readFile(join(folder, 'train.jsonl'))).rejects.toThrow(/ENOENT/);
  });
});
