import { describe, expect, it } from 'vitest';

import { followShares } from './follow-shares.js';

describe('how steps follow each other', () => {
  it('is told as shares of the times that a step is left', () => {
    expect(
      followShares({
        from: ['start', 'PU'],
        to: ['PU', 'end'],
        counts: [
          [4, 0],
          [1, 3],
        ],
      }),
    ).toEqual([
      {
        from: 'start',
        total: 4,
        cells: [
          { to: 'PU', share: 1 },
          { to: 'end', share: 0 },
        ],
      },
      {
        from: 'PU',
        total: 4,
        cells: [
          { to: 'PU', share: 0.25 },
          { to: 'end', share: 0.75 },
        ],
      },
    ]);
  });

  it('is nothing where a step is never left', () => {
    expect(followShares({ from: ['PU'], to: ['end'], counts: [[0]] })[0]?.cells).toEqual([{ to: 'end', share: null }]);
  });
});
