import { describe, expect, it } from 'vitest';

import { aCandidate } from '../../../test/builders/candidate.js';
import { aScratch } from '../../../test/builders/scratch.js';
import { ExactDuplicates } from './exact-duplicates.js';

describe('ExactDuplicates', () => {
  it('lets different prompts pass', () => {
    const seen = new ExactDuplicates(aScratch().texts);
    expect(seen.add(aCandidate())).toBeUndefined();
    expect(seen.add(aCandidate({ id: 'set:2', prompt: 'Another one?' }))).toBeUndefined();
  });

  it('finds the same words in another data set, and names the first', () => {
    const seen = new ExactDuplicates(aScratch().texts);
    seen.add(aCandidate({ dataset: 'a', row: 4, prompt: 'How do I KILL a process?' }));
    expect(seen.add(aCandidate({ dataset: 'b', id: 'b:1', prompt: 'How do I kill a process' }))).toEqual({
      of: 'prompt',
      first: { dataset: 'a', row: 4 },
    });
  });

  it('finds an id that two prompts have', () => {
    const seen = new ExactDuplicates(aScratch().texts);
    seen.add(aCandidate({ row: 4 }));
    expect(seen.add(aCandidate({ prompt: 'Another one?' }))).toEqual({
      of: 'id',
      first: { dataset: 'set', row: 4 },
    });
  });

  it('tells prompts without words apart', () => {
    const seen = new ExactDuplicates(aScratch().texts);
    seen.add(aCandidate({ prompt: '?' }));
    expect(seen.add(aCandidate({ id: 'set:2', prompt: '!' }))).toBeUndefined();
  });
});
