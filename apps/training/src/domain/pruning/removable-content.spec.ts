import { describe, expect, it } from 'vitest';

import { removableContent, type Content } from './removable-content.js';

const content = (sha256: string): Content => ({ sha256, bytes: 1 });

describe('removableContent', () => {
  it('keeps what is needed elsewhere, and counts once what several have that go', () => {
    const going = [
      [content('weights 1'), content('tokenizer'), content('licence'), content('list 1')],
      [content('weights 2'), content('tokenizer'), content('licence'), content('list 2')],
    ];
    expect(removableContent(going, new Set(['tokenizer']))).toEqual([
      [content('weights 1'), content('licence'), content('list 1')],
      [content('weights 2'), content('list 2')],
    ]);
  });

  it('counts once a file that lies twice in one folder', () => {
    expect(removableContent([[content('a'), content('a')]], new Set())).toEqual([[content('a')]]);
  });
});
