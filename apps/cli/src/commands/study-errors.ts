import type { StudyView } from '@retrace/contracts';
import { RetraceError } from '@retrace/observability';

import { oneLine } from '../terminal/one-line.js';

export class SpecUnreadable extends RetraceError {
  constructor(file: string, cause: unknown) {
    super('spec-unreadable', `The spec ${file} can't be read. Name a file, like \`studies/quickstart.yaml\`.`, false, {
      cause,
    });
  }
}

export class StudyFailed extends RetraceError {
  constructor({ name, units }: StudyView) {
    const failed = units.find(({ state }) => state === 'failed');
    const where = failed === undefined ? '' : ` in ${failed.stage} of ${failed.unit}`;
    const why = failed === undefined ? '' : `: ${oneLine(failed.detail ?? 'no reason is known')}`;
    const sentence = `Study ${name} failed${where}${why}`.replace(/[.\s]*$/, '.');
    super('study-failed', `${sentence} What is finished is kept: run it again to go on.`, false);
  }
}

export class StudyCancelled extends RetraceError {
  constructor({ name }: StudyView) {
    super('study-cancelled', `Study ${name} was cancelled. What is finished is kept: run it again to go on.`, false);
  }
}

/** Ctrl-C ends the command, not the study. */
export class StudyLeftRunning extends RetraceError {
  /** @param command that follows it again */
  constructor({ name, id }: Pick<StudyView, 'name' | 'id'>, command: string) {
    super(
      'study-left-running',
      `Study ${name} goes on. Follow it with \`${command}\`, stop it with \`retrace cancel ${id}\`.`,
      false,
    );
  }
}
