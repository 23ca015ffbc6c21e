import { describe, expect, it } from 'vitest';

import { aCandidate } from '../../../test/builders/candidate.js';
import type { Placed } from '../curation-scratch.js';
import { aScratch } from '../../../test/builders/scratch.js';
import { NearDuplicates, type NearDuplicate } from './near-duplicates.js';

const festival = 'Write a detailed guide to organising a neighbourhood street festival with music and food';

/** What becomes of prompts that come in this order; their ids are their places. */
function findIn(prompts: readonly string[]): readonly (NearDuplicate | undefined)[] {
  const candidates = prompts.map((prompt, place) => aCandidate({ id: `${place}`, prompt }));
  const placed: readonly Placed[] = candidates.map((candidate, place) => ({ place, candidate }));
  const found = new NearDuplicates(aScratch().bands, {
    get: (place) => placed[place]?.candidate ?? aCandidate(),
  });
  return placed.map((one) => found.add(one));
}

describe('NearDuplicates', () => {
  it('finds a prompt with a word swapped, and says how alike it is', () => {
    const [first, second] = findIn([festival, festival.replace('detailed', 'thorough')]);
    expect(first).toBeUndefined();
    expect(second?.of.prompt).toBe(festival);
    expect(second?.similarity).toBeGreaterThanOrEqual(0.7);
  });

  it('keeps prompts of one form about different things', () => {
    const prompts = ['How do I kill weeds between paving stones?', 'How do I kill a process that hangs on Linux?'];
    expect(findIn(prompts)).toEqual([undefined, undefined]);
  });

  it('names the most similar of several', () => {
    const [, , third] = findIn([
      `${festival} for under two hundred pounds`,
      `${festival} in the town of Utrecht next May`,
      `${festival} in the town of Utrecht next June`,
    ]);
    expect(third?.of.id).toBe('1');
  });
});
