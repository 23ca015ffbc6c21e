import { describe, expect, it } from 'vitest';

import { parseFolderList } from './folder-list.js';

describe('a list of files', () => {
  it('is refused when a path leads out of its folder', () => {
    const list = JSON.stringify({ files: [{ path: '../out', sha256: '', bytes: 0 }] });
    expect(() => parseFolderList(list)).toThrow('leads out');
  });
});
