import type { PromptCandidate } from '@retrace/datasets';
import { describe, expect, it } from 'vitest';

import { aCandidate } from '../../../test/builders/candidate.js';
import { NearDuplicates } from './near-duplicates.js';

const festival = 'Write a detailed guide to organising a neighbourhood street festival with music and food';

const promptOf = ({ prompt }: PromptCandidate): string => prompt;

describe('NearDuplicates', () => {
  it('finds a prompt with a word swapped, and says how alike it is', () => {
    const kept = new NearDuplicates(promptOf);
    const first = aCandidate({ id: 'a', prompt: festival });
    expect(kept.add(first)).toBeUndefined();
    const found = kept.add(aCandidate({ id: 'b', prompt: festival.replace('detailed', 'thorough') }));
    expect(found?.of).toBe(first);
    expect(found?.similarity).toBeGreaterThanOrEqual(0.7);
  });

  it('keeps prompts of one form about different things', () => {
    const kept = new NearDuplicates(promptOf);
    kept.add(aCandidate({ id: 'a', prompt: 'How do I kill weeds between paving stones?' }));
    expect(kept.add(aCandidate({ id: 'b', prompt: 'How do I kill a process that hangs on Linux?' }))).toBeUndefined();
  });

  it('names the most similar of several', () => {
    const kept = new NearDuplicates(promptOf);
    kept.add(aCandidate({ id: 'far', prompt: `${festival} for under two hundred pounds` }));
    kept.add(aCandidate({ id: 'near', prompt: `${festival} in the town of Utrecht next May` }));
    expect(kept.add(aCandidate({ id: 'c', prompt: `${festival} in the town of Utrecht next June` }))?.of.id).toBe(
      'near',
    );
  });
});
