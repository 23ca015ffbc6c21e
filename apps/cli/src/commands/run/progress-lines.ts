import type { StudyView } from '@retrace/contracts';

import type { Screen } from '../../terminal/screen.js';

/** A study's progress for programs: a JSON line each time that it changes. */
export class ProgressLines {
  constructor(private readonly screen: Screen) {}

  show(study: StudyView): void {
    this.screen.write(`${JSON.stringify(study)}\n`);
  }
}
