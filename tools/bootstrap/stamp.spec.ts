import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readStamp, removeStamp, sha256OfFiles, writeStamp } from './stamp.mjs';

let folder: string;
let stamp: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'retrace-stamp-'));
  stamp = join(folder, 'stamp');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function files(...contents: readonly string[]): readonly string[] {
  return contents.map((content, index) => {
    const file = join(folder, `file-${index}`);
    writeFileSync(file, content);
    return file;
  });
}

describe('a stamp', () => {
  it('gives back what was written, and leaves nothing beside it', () => {
    writeStamp(stamp, 'made from this');
    expect(readStamp(stamp)).toBe('made from this');
    expect(readdirSync(folder)).toEqual(['stamp']);
  });

  it('says nothing of a step that never ended, nor of one whose folder is gone', () => {
    expect(readStamp(stamp)).toBeUndefined();
    expect(readStamp(join(folder, 'no/folder/stamp'))).toBeUndefined();
    writeFileSync(join(folder, 'file'), '');
    expect(readStamp(join(folder, 'file/stamp'))).toBeUndefined();
  });

  it('does not take a stamp that was cut off while it was written for done', () => {
    writeFileSync(`${stamp}.new`, 'made fr');
    expect(readStamp(stamp)).toBeUndefined();
    writeStamp(stamp, 'made from this');
    expect(readStamp(stamp)).toBe('made from this');
  });

  it('says nothing once it is removed, which may happen twice', () => {
    writeStamp(stamp, 'made from this');
    removeStamp(stamp);
    removeStamp(stamp);
    expect(readStamp(stamp)).toBeUndefined();
  });

  it('hides no other failure to read', () => {
    mkdirSync(stamp);
    expect(() => readStamp(stamp)).toThrow('EISDIR');
  });
});

describe('sha256OfFiles', () => {
  it('is the same for the same contents', () => {
    expect(sha256OfFiles(files('a', 'b'))).toBe(sha256OfFiles(files('a', 'b')));
    expect(sha256OfFiles(files('a', 'b'))).toMatch(/^[0-9a-f]{64}$/);
  });

  it('changes with any content, their order, and where one ends', () => {
    const lists = [['a', 'b'], ['a', 'c'], ['b', 'a'], ['ab', ''], ['', 'ab'], ['ab']];
    const hashes = lists.map((contents) => sha256OfFiles(files(...contents)));
    expect(new Set(hashes).size).toBe(lists.length);
  });
});
