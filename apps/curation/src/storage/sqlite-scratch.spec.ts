import { DiskFull } from '@retrace/artifacts';
import { describe, expect, it } from 'vitest';

import { aCandidate } from '../../test/builders/candidate.js';
import { aScratch } from '../../test/builders/scratch.js';

describe('SqliteScratch', () => {
  it('says that the disk is full, and nothing else of other errors', () => {
    const scratch = aScratch();
    scratch.database.exec('PRAGMA max_page_count = 20');
    const fill = (): void => {
      for (let number = 0; number < 1000; number += 1) {
        scratch.candidates.add(0, aCandidate({ prompt: 'x'.repeat(500) }), { category: 'c', take: 't', order: 'o' });
      }
    };
    let raised: unknown;
    try {
      fill();
    } catch (error) {
      raised = error;
    }
    expect(scratch.explain(raised)).toBeInstanceOf(DiskFull);
    const other = new Error('something else');
    expect(scratch.explain(other)).toBe(other);
  });
});
