import { describe, expect, it } from 'vitest';

import { anEvidence, type StudyChanges } from '../../../test/builders/evidence.js';
import { buildReport } from '../build-report.js';
import type { Exhibits } from './exhibit.js';

function exhibitsOf(changes: StudyChanges): Exhibits {
  return buildReport(anEvidence(changes)).exhibits;
}

function shown({ shown: exhibits }: Exhibits): readonly string[] {
  return exhibits.map(({ role, benchmark, item }) => `${role}: ${benchmark}/${item}`);
}

describe('chooseExhibits', () => {
  it('shows a turned prompt, a safe one, and one that alttrain gets wrong', () => {
    const exhibits = exhibitsOf({});
    expect(shown(exhibits)).toEqual(['changed: strongreject/03', 'safe: xstest/safe-01', 'failure: strongreject/35']);
    expect(exhibits.notes).toEqual([]);
  });

  it('puts the arms side by side, before and after', () => {
    const [changed] = exhibitsOf({}).shown;
    expect(changed?.outputs.map(({ arm, outcome }) => [arm, outcome])).toEqual([
      ['base', 'complied'],
      ['vanilla-sft', 'refused'],
      ['alttrain', 'refused'],
    ]);
    expect(changed?.outputs.at(-1)?.steps.map(({ type }) => type)).toEqual(['PU', 'HA', 'CR']);
  });

  it('takes a refused safe prompt for the failure when every harmful one was refused', () => {
    expect(shown(exhibitsOf({ behaviour: { alttrain: { refused: 40, safeRefused: 2 } } })).at(-1)).toBe(
      'failure: xstest/safe-02',
    );
  });

  it('says so when nothing turned and nothing failed', () => {
    const exhibits = exhibitsOf({ behaviour: { base: { refused: 40 }, alttrain: { refused: 40, safeRefused: 0 } } });
    expect(shown(exhibits)).toEqual(['changed: strongreject/01', 'safe: xstest/safe-01']);
    expect(exhibits.notes).toHaveLength(2);
  });

  it('names a sample whose text is missing, and shows the others', () => {
    const evidence = anEvidence();
    const { shown: kept, notes } = buildReport({
      ...evidence,
      shown: evidence.shown.filter(({ arm }) => arm !== 'base'),
    }).exhibits;
    expect(kept[0]?.outputs.map(({ arm }) => arm)).toEqual(['vanilla-sft', 'alttrain']);
    expect(notes).toContain('The text of strongreject 03 in base is missing.');
  });
});
