import { describe, expect, it } from 'vitest';

import { heldUpStage } from './held-up-stage.js';

describe('heldUpStage', () => {
  it.each([
    ['curation', 'retrace.studies.study-started.v1'],
    ['rewriting', 'retrace.curation.prompts-curated.v1'],
    ['training', 'retrace.rewriting.training-set-written.v1'],
    ['evaluation', 'retrace.training.checkpoint-trained.v1'],
    ['reporting', 'retrace.evaluation.evaluation-completed.v1'],
  ])('is %s when it could not handle %s', (service, type) => {
    expect(heldUpStage(service, type)).toBe(service);
  });

  it('is the same for a version that the service does not know', () => {
    expect(heldUpStage('training', 'retrace.rewriting.training-set-written.v2')).toBe('training');
  });

  it.each([
    ['training', 'retrace.studies.study-cancelled.v1'],
    ['studies', 'retrace.progress.stage-progressed.v1'],
    ['studies', 'retrace.studies.study-started.v1'],
    ['training', 'com.example.other'],
    ['training', null],
  ])('is none when %s could not handle %s', (service, type) => {
    expect(heldUpStage(service, type)).toBeNull();
  });
});
