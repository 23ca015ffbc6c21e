import { describe, expect, it } from 'vitest';

import { aStudySpec } from '../../../../tools/testing/builders/study-spec.js';
import { checkpointWeights } from './checkpoint-weights.js';

const files = { uri: 'file:///adapter', sha256: 'a'.repeat(64), bytes: 1, mediaType: 'application/x-tar' };
const { training } = aStudySpec();

describe('checkpointWeights', () => {
  it('is the backbone where nothing was trained', () => {
    expect(checkpointWeights(aStudySpec(), 'base', null)).toEqual({ kind: 'backbone' });
  });

  it('is an adapter, unless every weight was trained', () => {
    expect(checkpointWeights(aStudySpec(), 'alttrain', files)).toEqual({ kind: 'adapter', files });
    const { lora: _, ...rest } = training.recipe;
    const spec = aStudySpec({ training: { ...training, recipe: { ...rest, method: 'full' } } });
    expect(checkpointWeights(spec, 'alttrain', files)).toEqual({ kind: 'model', files });
  });
});
