import type { RepeatedCalls } from './account/repeated-calls.ts';

/** What one scenario came to. */
export interface ScenarioResult {
  readonly scenario: string;
  readonly studies: number;
  readonly completed: number;
  readonly faults: number;
  readonly samplesExact: boolean;
  readonly reportEqual: boolean;
  readonly messagesAccounted: boolean;
  /** Of the models that are measured. */
  readonly repeated: RepeatedCalls;
  /** Calls that the teacher has completed. */
  readonly teacherCalls: number;
  readonly repeatedTeaching: RepeatedCalls;
  readonly seconds: number;
  /** What was wrong, a line each. */
  readonly problems: readonly string[];
}

const heads = [
  'scenario',
  'studies',
  'faults',
  'completed',
  'samples',
  'report',
  'messages',
  'repeated calls',
  'repeated teacher calls',
  'seconds',
];

/** Whether all held that was promised. */
export function hasPassed({ problems }: ScenarioResult): boolean {
  return problems.length === 0;
}

/** The results as aligned columns, and beneath them what was wrong. */
export function resultTable(results: readonly ScenarioResult[]): string {
  const rows = [heads, ...results.map(cells)];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const problems = results.flatMap(({ scenario, problems: told }) =>
    told.map((problem) => `  ${scenario}: ${problem}`),
  );
  return [...lines, ...(problems.length === 0 ? [] : ['', 'What was wrong:', ...problems])].join('\n');
}

function cells(result: ScenarioResult): readonly string[] {
  const { scenario, studies, faults, completed, samplesExact, reportEqual, messagesAccounted } = result;
  return [
    scenario,
    String(studies),
    String(faults),
    `${completed} of ${studies}`,
    samplesExact ? 'exact' : 'WRONG',
    reportEqual ? 'equal' : 'DIFFERS',
    messagesAccounted ? 'all' : 'MISSING',
    repetitions(result.repeated, ''),
    repetitions(result.repeatedTeaching, ` of ${result.teacherCalls}`),
    result.seconds.toFixed(0),
  ];
}

function repetitions({ avoidable, unavoidable }: RepeatedCalls, of: string): string {
  return `${avoidable}${of}${unavoidable > 0 ? ` (and ${unavoidable} after a kill or freeze)` : ''}`;
}
