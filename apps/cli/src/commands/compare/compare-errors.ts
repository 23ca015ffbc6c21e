import { RetraceError } from '@retrace/observability';

export class ReportUnreadable extends RetraceError {
  constructor(source: string, cause: unknown) {
    super(
      'report-unreadable',
      `There is no report at '${source}'. Give a report.json, the folder it lies in, or a study's name or id.`,
      false,
      { cause },
    );
  }
}

export class ReportNotComparable extends RetraceError {
  constructor(source: string) {
    super(
      'report-not-comparable',
      `'${source}' is no report with the outcomes of its items. Reports of older versions have none: run the study again.`,
      false,
    );
  }
}

export class ArmUnknown extends RetraceError {
  constructor(arm: string, source: string, known: readonly string[]) {
    super('arm-unknown', `'${source}' has no arm '${arm}'. It has ${known.join(', ')}.`, false);
  }
}

export class NothingShared extends RetraceError {
  constructor() {
    super(
      'nothing-shared',
      'The two have no endpoint and arm in common. Name the arms, as in `retrace compare A#alttrain B#base`.',
      false,
    );
  }
}
