import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import { openTokenCounter, TokenizerUnreadable } from './token-counter.js';

async function folderWith(tokenizer: string | undefined): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-tokens-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  if (tokenizer !== undefined) await writeFile(join(folder, 'tokenizer.json'), tokenizer);
  return folder;
}

/** Knows three words, and takes every other for the unknown one. */
const wordLevel = JSON.stringify({
  version: '1.0',
  added_tokens: [],
  normalizer: null,
  pre_tokenizer: { type: 'Whitespace' },
  post_processor: null,
  decoder: null,
  model: { type: 'WordLevel', vocab: { '[UNK]': 0, a: 1, red: 2, fox: 3 }, unk_token: '[UNK]' },
});

describe('openTokenCounter', () => {
  it("counts a text's tokens by the file of the backbone", async () => {
    const count = await openTokenCounter(await folderWith(wordLevel));
    expect(['', 'a red fox', 'a blue fox runs'].map(count)).toEqual([0, 3, 4]);
  });

  it.each([
    ['is not there', undefined],
    ['is broken', '{"model": '],
  ])('names the file that %s, and the way out', async (_, tokenizer) => {
    const folder = await folderWith(tokenizer);
    const opening = openTokenCounter(folder);
    await expect(opening).rejects.toThrow(TokenizerUnreadable);
    await expect(opening).rejects.toThrow(join(folder, 'tokenizer.json'));
  });
});
