import type { AgreementReport, AgreementReports, MeasuredFigure } from '@retrace/reasoning';

/** What was measured, in lines for a terminal. */
export function agreementTable(title: string, { all, star1 }: AgreementReports): string {
  return [title, ...linesOf('all traces', all), ...linesOf('STAR-1 alone', star1), ''].join('\n');
}

export function linesOf(
  name: string,
  { traces, sentences, accuracy, macroF1, kappa, classes }: AgreementReport,
): readonly string[] {
  return [
    `  ${name}: ${traces} traces, ${sentences} sentences`,
    `    ${''.padEnd(4)}precision  recall     F1  sentences`,
    ...classes.map(
      ({ type, support, precision, recall, f1 }) =>
        `    ${type.padEnd(4)}${share(precision).padStart(9)}${share(recall).padStart(8)}${share(f1).padStart(7)}${String(support).padStart(11)}`,
    ),
    `    equal ${share(accuracy)}, macro-F1 ${withInterval(macroF1)}, kappa ${withInterval(kappa)}`,
  ];
}

function withInterval({ estimate, lower, upper }: MeasuredFigure): string {
  return `${share(estimate)} [${share(lower)}, ${share(upper)}]`;
}

function share(value: number): string {
  return value.toFixed(3);
}
