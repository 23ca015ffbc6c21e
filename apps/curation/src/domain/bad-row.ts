import { RetraceError } from '@retrace/observability';

import { describeSetAside, type SetAside } from './set-aside.js';

/** A row that can't be used, in a study that takes none such. */
export class BadRow extends RetraceError {
  constructor(row: SetAside) {
    super(
      'bad-row',
      `${describeSetAside(row)}. The spec says onBadRow: fail, so nothing is curated: mend the row, or leave onBadRow out to ` +
        'have such rows set aside and counted.',
      false,
    );
  }
}
