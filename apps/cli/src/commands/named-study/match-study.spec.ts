import { describe, expect, it } from 'vitest';

import { matchStudy, type NamedStudy } from './match-study.js';

const at = '2026-11-24T21:00:00.000Z';
const latest: NamedStudy = { id: 'aabb0000-0000-4000-8000-000000000000', name: 'quickstart', requestedAt: at };
const other: NamedStudy = { id: 'aacc0000-0000-4000-8000-000000000000', name: 'ablation-cpu', requestedAt: at };
const first: NamedStudy = { id: 'dd000000-0000-4000-8000-000000000000', name: 'quickstart', requestedAt: at };
const studies = [latest, other, first];

describe('matchStudy', () => {
  it('takes the latest of a name', () => {
    expect(matchStudy('quickstart', studies)).toEqual({ kind: 'one', study: latest });
  });

  it('takes the beginning of an id, in either case', () => {
    expect(matchStudy('dd0', studies)).toEqual({ kind: 'one', study: first });
    expect(matchStudy('AABB', studies)).toEqual({ kind: 'one', study: latest });
    expect(matchStudy(other.id, studies)).toEqual({ kind: 'one', study: other });
  });

  it('takes a name before the beginning of an id', () => {
    const named = { ...other, name: 'dd' };
    expect(matchStudy('dd', [first, named])).toEqual({ kind: 'one', study: named });
  });

  it('lists the studies whose ids begin with it, when there are several', () => {
    expect(matchStudy('aa', studies)).toEqual({ kind: 'several', studies: [latest, other] });
  });

  it('names what was likely meant, each name once', () => {
    expect(matchStudy('quikstart', studies)).toEqual({ kind: 'none', near: ['quickstart'] });
    expect(matchStudy('nothing-like-it', studies)).toEqual({ kind: 'none', near: [] });
    expect(matchStudy('a', studies)).toMatchObject({ kind: 'none' });
  });
});
