import { delimiter } from 'node:path';

import { describe, expect, it } from 'vitest';

import { catalogueFolders } from './catalogue-folders.js';

describe('catalogueFolders', () => {
  it('are those that the setting names, and none without it', () => {
    expect(catalogueFolders(['ours', '/theirs'].join(delimiter), '/root')).toEqual(['/root/ours', '/theirs']);
    expect(catalogueFolders('', '/root')).toEqual([]);
    expect(catalogueFolders(undefined, '/root')).toEqual([]);
  });
});
