import { describe, expect, it } from 'vitest';

import { refuses } from '../checks/refuses.js';
import { refusalFor } from './refusal.js';
import { unsafeTopics } from './unsafe-topics.js';

const ids = Array.from({ length: 200 }, (_, number) => `set:${number}`);

describe('refusalFor', () => {
  it('words a refusal in at least eight ways, chosen by the id', () => {
    const texts = ids.map((id) => refusalFor(id, 'fraud'));
    expect(new Set(texts).size).toBe(8);
    expect(texts).toEqual(ids.map((id) => refusalFor(id, 'fraud')));
  });

  it.each([...unsafeTopics.keys(), 'a category of one’s own', ''])('is read as a refusal for %j', (category) => {
    expect(ids.map((id) => refusalFor(id, category)).filter((text) => !refuses(text))).toEqual([]);
  });

  it('says why, and what there is instead', () => {
    expect(refusalFor('set:1', 'Privacy / Personal Data')).toMatch(/in danger.*protect your own data/);
  });
});
