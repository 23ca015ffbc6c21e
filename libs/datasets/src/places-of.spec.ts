import { delimiter } from 'node:path';

import { describe, expect, it } from 'vitest';

import { catalogueFolders, placesOf } from './places-of.js';

describe('catalogueFolders', () => {
  it('are those that the setting names, and none without it', () => {
    expect(catalogueFolders(['ours', '/theirs'].join(delimiter), '/root')).toEqual(['/root/ours', '/theirs']);
    expect(catalogueFolders('', '/root')).toEqual([]);
    expect(catalogueFolders(undefined, '/root')).toEqual([]);
  });
});

describe('placesOf', () => {
  const folders = { projectRoot: '/project', downloads: '/downloads', root: '/root' };

  it('are those that the settings name, beside the project', () => {
    const settings = { RETRACE_DATA: '/data', RETRACE_CATALOGUE: 'ours', HF_ENDPOINT: 'https://hub/', HF_TOKEN: 't' };
    expect(placesOf(settings, folders)).toEqual({
      configured: '/data',
      projectRoot: '/project',
      downloads: '/downloads',
      catalogues: ['/root/ours'],
      hub: { endpoint: 'https://hub', token: 't' },
    });
  });

  it('take an empty setting for none', () => {
    const settings = { RETRACE_DATA: '', RETRACE_CATALOGUE: '', HF_ENDPOINT: '', HF_TOKEN: '' };
    expect(placesOf(settings, folders)).toEqual(placesOf({}, folders));
  });
});
