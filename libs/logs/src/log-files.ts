import type { ScoredSample } from '@retrace/contracts';

import { harnessFiles } from './harness/harness-files.js';
import { inspectFile } from './inspect/inspect-log-of.js';
import type { LogFile } from './log-file.js';
import type { LogForm } from './log-form.js';
import type { LogOrigin } from './log-origin.js';
import { sampledRuns } from './runs/sampled-run.js';

/**
 * The logs of samples, a file at a time. The same samples and origin give the same files.
 *
 * @throws SampleRepeated
 */
export function* logFiles(samples: readonly ScoredSample[], form: LogForm, origin: LogOrigin): Generator<LogFile> {
  const runs = sampledRuns(samples);
  switch (form) {
    case 'inspect':
      for (const run of runs) yield inspectFile(run, origin);
      return;
    case 'lm-eval':
      yield* harnessFiles(runs, origin);
  }
}
