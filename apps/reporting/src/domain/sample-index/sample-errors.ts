import { RetraceError } from '@retrace/observability';

export class SampleNotFound extends RetraceError {
  constructor(studyId: string, sampleId: string) {
    const message = `Study '${studyId}' has no sample '${sampleId}', or it is not indexed yet. List them with \`retrace samples ${studyId}\`.`;
    super('sample-not-found', message, false);
  }
}

export class StepNotFound extends RetraceError {
  constructor(sampleId: string, step: number, steps: number) {
    const which = steps === 0 ? 'It has none.' : `It has ${steps}, from 0 to ${steps - 1}.`;
    super('step-not-found', `The trace of sample '${sampleId}' has no step ${step}. ${which}`, false);
  }
}
