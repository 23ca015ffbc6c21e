import type { StudyView } from '@retrace/contracts';
import { describe, expect, it } from 'vitest';

import { revisionsIn, studyTag } from './study-tag.js';

const study: StudyView = {
  id: '6f1c3c5e-3f0e-4c55-8f8e-6d1f2a4a9b10',
  name: 'first',
  state: 'running',
  specSha256: 'ab',
  requestedAt: '2026-01-01T00:00:00.000Z',
  backbone: 'smollm2-135m-instruct',
  arms: [],
  progress: { done: 0, total: 0 },
  spec: {},
  units: [],
  revision: 7,
};

describe('studyTag', () => {
  it('is another one for another revision, and for what is shown otherwise', () => {
    const tags = [study, { ...study, revision: 8 }, { ...study, summary: 'Shown since.' }].map(studyTag);
    expect(new Set(tags).size).toBe(3);
    expect(studyTag({ ...study })).toBe(tags[0]);
  });

  it('names its revision', () => {
    expect(revisionsIn(studyTag(study))).toEqual([7]);
  });
});

describe('revisionsIn', () => {
  it.each([
    ['"7"', [7]],
    ['"7", "9-ab12"', [7, 9]],
    ['W/"7-ab12"', []],
    ['7', []],
    ['"latest"', []],
  ])('reads %s', (header, revisions) => {
    expect(revisionsIn(header)).toEqual(revisions);
  });

  it('takes no header and * for any revision', () => {
    expect(revisionsIn(undefined)).toBeUndefined();
    expect(revisionsIn('*')).toBeUndefined();
  });
});
