import { describe, expect, it } from 'vitest';

import { refuses } from '../checks/refuses.js';
import { declineFor } from './decline.js';
import { unsafeTopics } from './unsafe-topics.js';

const ids = Array.from({ length: 100 }, (_, number) => `set:${number}`);

describe('declineFor', () => {
  it('words it in several ways, chosen by the id', () => {
    const texts = ids.map((id) => declineFor(id, 'history'));
    expect(new Set(texts).size).toBe(4);
    expect(texts).toEqual(ids.map((id) => declineFor(id, 'history')));
  });

  it.each([...unsafeTopics.keys(), 'a category of one’s own', ''])('is read as a refusal for %j', (category) => {
    expect(ids.map((id) => declineFor(id, category)).filter((text) => !refuses(text))).toEqual([]);
  });
});
