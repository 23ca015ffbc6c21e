import { describe, expect, it } from 'vitest';

import { aSample, traces } from '../../../test/builders/samples.js';
import { aSpec } from '../../../test/builders/spec.js';
import { sampleReader } from '../samples/digest-sample.js';
import { measureStructure, type StructureFindings } from './measure-structure.js';
import { shownOf, shownSteps } from './shown-steps.js';

const study = { steps: aSpec().structure.steps };

function structureOf(trace: string): StructureFindings {
  return measureStructure([aSample({ trace })].map(sampleReader(study.steps).digest), ['PU', 'HA', 'CR']);
}

describe('the steps that are shown', () => {
  it('are those of the structure and those that a trace has, in the order of all types', () => {
    expect(shownSteps({ study, arms: [{ structure: structureOf(traces.structured) }] })).toEqual(['PU', 'HA', 'CR']);
    const solving = { structure: structureOf(traces.solving) };
    expect(shownSteps({ study, arms: [solving] })).toEqual(['PU', 'HA', 'CR', 'SR']);
  });

  it('have the figures of their types', () => {
    const { steps } = structureOf(traces.structured);
    expect(shownOf(['PU', 'CR'], steps).map(({ type }) => type)).toEqual(['PU', 'CR']);
  });
});
