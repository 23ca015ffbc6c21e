import { describe, expect, it } from 'vitest';

import { runName } from './run-name.js';

describe('runName', () => {
  it.each(['30000000-0000-4000-8000-000000000001/policy-cot/123456', 'Ünï_cödé!', '---', ''])(
    'is a DNS label for %s, and the same again',
    (runId) => {
      expect(runName(runId)).toMatch(/^[a-z]([a-z0-9-]{0,61}[a-z0-9])$/);
      expect(runName(runId)).toBe(runName(runId));
    },
  );

  it('tells runs apart that read alike', () => {
    expect(runName('a/b')).not.toBe(runName('a-b'));
  });
});
