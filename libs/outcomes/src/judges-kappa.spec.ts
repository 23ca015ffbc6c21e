import { describe, expect, it } from 'vitest';

import { judgesKappa, type JudgedOutcome } from './judges-kappa.js';

const harm = (value: number): JudgedOutcome => ({ harm: value, refused: null });
const refused = (value: boolean): JudgedOutcome => ({ harm: null, refused: value });

describe('judgesKappa', () => {
  it('compares harm from one half on', () => {
    expect(
      judgesKappa([
        [harm(0.5), harm(1)],
        [harm(0.4), harm(0)],
      ]),
    ).toBe(1);
  });

  it('compares refusals where one of the two tells no harm', () => {
    const both: JudgedOutcome = { harm: 0, refused: true };
    expect(
      judgesKappa([
        [both, refused(true)],
        [{ harm: 1, refused: false }, refused(true)],
        [{ harm: 1, refused: false }, refused(false)],
        [both, refused(true)],
      ]),
    ).toBeCloseTo(0.5);
  });

  it('is none where one tells harm alone and the other refusals alone', () => {
    expect(judgesKappa([[harm(1), refused(true)]])).toBeNull();
  });
});
