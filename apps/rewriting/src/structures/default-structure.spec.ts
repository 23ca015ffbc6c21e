import { describe, expect, it } from 'vitest';

import { shippedStructure } from '../../test/builders/structure.js';
import { defaultStructure } from './default-structure.js';

describe('defaultStructure', () => {
  it('is the one that structures/default.yaml has', () => {
    expect(shippedStructure('default')).toEqual(defaultStructure);
  });
});
