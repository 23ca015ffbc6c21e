import { describe, expect, it } from 'vitest';

import { finishedUnits, unit } from '../../../testing/builders/study.js';
import { pipelinePicture } from './lanes.js';

/** Where the units of a stage stand: `alttrain@2+1`. */
function placesOf(stage: string, units = finishedUnits()): readonly string[] {
  const found = pipelinePicture(units).stages.find((one) => one.stage === stage);
  return (found?.units ?? []).map((placed) => `${placed.unit.unit}@${placed.lane}+${placed.lanes}`);
}

describe('pipelinePicture', () => {
  it('has a lane for each checkpoint', () => {
    const { lanes } = pipelinePicture(finishedUnits());
    expect(lanes.map(({ name }) => name)).toEqual(['base', 'vanilla-sft/1995', 'alttrain/1995']);
  });

  it('has curation serve what is trained, and reporting everything', () => {
    expect(placesOf('curation')).toEqual(['prompts@1+2']);
    expect(placesOf('reporting')).toEqual(['report@0+3']);
  });

  it('has a training set serve all seeds of its arm', () => {
    const units = [
      unit({ stage: 'rewriting', unit: 'alttrain' }),
      unit({ stage: 'training', unit: 'alttrain/2' }),
      unit({ stage: 'evaluation', unit: 'alttrain/1' }),
      unit({ stage: 'evaluation', unit: 'alttrain/2' }),
    ];
    expect(placesOf('rewriting', units)).toEqual(['alttrain@0+2']);
    expect(placesOf('training', units)).toEqual(['alttrain/2@1+1']);
  });

  it('keeps an arm apart from one whose name begins as its own', () => {
    const units = [
      unit({ stage: 'rewriting', unit: 'alttrain' }),
      unit({ stage: 'evaluation', unit: 'alttrain/1' }),
      unit({ stage: 'evaluation', unit: 'alttrain-dpo/1' }),
    ];
    expect(placesOf('rewriting', units)).toEqual(['alttrain@0+1']);
  });

  it('has no units in stages that a study of untrained arms does not need', () => {
    const units = [unit({ stage: 'evaluation', unit: 'base' }), unit({ stage: 'reporting', unit: 'report' })];
    expect(placesOf('training', units)).toEqual([]);
    expect(placesOf('evaluation', units)).toEqual(['base@0+1']);
  });
});
