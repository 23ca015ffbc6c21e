import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { aCandidate } from '../../test/builders/candidate.js';
import { FileShelf } from './file-shelf.js';

describe('FileShelf', () => {
  it('gives back what was put there, whatever text it has, in any order and while more is put', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 50 }), fc.nat(), (prompts, some) => {
        const shelf = new FileShelf();
        try {
          const places = prompts.map((prompt) => {
            const place = shelf.put(aCandidate({ prompt }));
            expect(shelf.get(some % (place + 1)).prompt).toBe(prompts[some % (place + 1)]);
            return place;
          });
          expect(places.toReversed().map((place) => shelf.get(place).prompt)).toEqual(prompts.toReversed());
        } finally {
          shelf.close();
        }
      }),
      { numRuns: 30 },
    );
  });

  it('holds more than it has in memory', () => {
    const shelf = new FileShelf();
    try {
      const prompt = 'x'.repeat(10_000);
      for (let number = 0; number < 3000; number += 1) shelf.put(aCandidate({ id: `set:${number}`, prompt }));
      expect([shelf.get(0).id, shelf.get(1500).id, shelf.get(2999).id]).toEqual(['set:0', 'set:1500', 'set:2999']);
      expect(() => shelf.get(3000)).toThrow('nothing lies in place 3000');
    } finally {
      shelf.close();
    }
  });
});
