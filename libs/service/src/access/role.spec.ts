import { describe, expect, it } from 'vitest';

import { roleIncludes, roleOfMethod } from './role.js';

describe('roles', () => {
  it('have the rights of those before them', () => {
    expect(roleIncludes('admin', 'read')).toBe(true);
    expect(roleIncludes('run', 'run')).toBe(true);
    expect(roleIncludes('read', 'run')).toBe(false);
    expect(roleIncludes('run', 'admin')).toBe(false);
  });

  it.each([
    ['GET', 'read'],
    ['HEAD', 'read'],
    ['POST', 'run'],
    ['PUT', 'run'],
    ['DELETE', 'run'],
  ])('needed for %s is %s', (method, role) => {
    expect(roleOfMethod(method)).toBe(role);
  });
});
