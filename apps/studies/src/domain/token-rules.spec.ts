import { describe, expect, it } from 'vitest';

import { NoAdminConflict } from './token-errors.js';
import { assertSomebodyRules, isExpired, type HeldToken } from './token-rules.js';

const now = new Date(1000);
const [past, future] = [new Date(1000), new Date(1001)];
const token = (role: HeldToken['role'], expiresAt: Date | null = null): HeldToken => ({ role, expiresAt });

describe('a token', () => {
  it('is expired from the moment that it names', () => {
    expect(isExpired(token('read', past), now)).toBe(true);
    expect(isExpired(token('read', future), now)).toBe(false);
    expect(isExpired(token('read'), now)).toBe(false);
  });
});

describe('assertSomebodyRules', () => {
  it('allows none at all, and any with an admin', () => {
    assertSomebodyRules([], now);
    expect(() => assertSomebodyRules([token('read'), token('admin', future)], now)).not.toThrow();
  });

  it.each([[[token('run')]], [[token('read'), token('admin', past)]]])(
    'refuses %j, which nobody could change',
    (held) => {
      expect(() => assertSomebodyRules(held, now)).toThrow(NoAdminConflict);
    },
  );
});
