import { describe, expect, it } from 'vitest';

import { ownerOf } from './path-owners.js';

describe('ownerOf', () => {
  it.each([
    ['/api/runs', 'training'],
    ['/api/checkpoints?limit=1', 'training'],
    ['/API/Checkpoints/prunable', 'training'],
    ['/api/rewriting/a/items', 'rewriting'],
    ['/api/samples/a', 'reporting'],
    ['/api/comparisons?of=a&of=b', 'reporting'],
  ])('of %s is %s', (path, owner) => {
    expect(ownerOf(path)).toBe(owner);
  });

  it.each(['/api/studies', '/api/runsome', '/runs', '/api/', '/api//runs', '/health/live'])(
    'of %s is nobody else',
    (path) => {
      expect(ownerOf(path)).toBeUndefined();
    },
  );
});
