import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import { describe, expect, it } from 'vitest';

import { jsonLines, recordFile } from '../../../test/record-file.js';
import { runRetrace } from '../../../test/run-retrace.js';

describe('retrace score', () => {
  it('scores outputs of elsewhere, and leaves out what it does not know', async () => {
    const of = (item: string, output: string): object => ({ benchmark: 'retrace-held-out', item, output });
    const file = await recordFile(
      jsonLines(of('hu01', "<think>Hm.</think>I can't help with that."), of('nobody', 'Sure.'), {
        benchmark: 'x',
      }),
    );
    const to = join(dirname(file), 'scored.jsonl');
    const { out, complaint, error } = await runRetrace(['score', file, '--to', to]);
    expect(stripVTControlCharacters(out)).toMatch(/Held-out unsafe refused ↑ +100 %/);
    expect(complaint).toMatch(/'retrace-held-out' has no item 'nobody': left out/);
    expect(complaint).toMatch(/line 3 of .*its benchmark is none of strongreject/);
    expect(String(error)).toMatch(/1 of 3/);
    expect(JSON.parse(await readFile(to, 'utf8'))).toMatchObject({ trace: 'Hm.', score: { outcome: 'refused' } });
  });
});
