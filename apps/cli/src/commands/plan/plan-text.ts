import { stages, type StageUnit, type StudyEstimate, type TeachingCost, type TeachingEstimate } from '@retrace/study';

import { plainTable } from '../../terminal/plain-table.js';
import { wrapWords } from '../../terminal/wrap-words.js';
import { estimateText } from './estimate-text.js';

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const amount = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** What is known of a study before it runs. */
export interface Planned {
  readonly name: string;
  readonly units: readonly StageUnit[];
  readonly teaching: TeachingEstimate | null;
  readonly estimate: StudyEstimate;
}

/** A study's units by stage, what its teacher is expected to cost, and what all of it takes. */
export function planText({ name, units, teaching, estimate }: Planned, width: number): string {
  const ofStage = stages.flatMap((stage) => {
    const named = units.filter((unit) => unit.stage === stage).map(({ unit }) => unit);
    if (named.length === 0) return [];
    return [`  ${wrapWords(`${stage.padEnd(11)}${named.join(', ')}`, width - 2, ' '.repeat(13))}`];
  });
  return [name, ...ofStage, '', ...teachingLines(teaching, width), '', estimateText(estimate, width)].join('\n');
}

function teachingLines(teaching: TeachingEstimate | null, width: number): readonly string[] {
  if (teaching === null) return [wrapWords('The teacher is the template: it asks nobody and costs nothing.', width)];
  const { prompts, likely, most, currency, assumptions } = teaching;
  return [
    `What the teacher will cost for ${whole.format(prompts)} prompts:`,
    plainTable(
      ['', 'calls', 'tokens asked', 'tokens answered', 'money'],
      [
        ['likely', ...costCells(likely, currency)],
        ['at most', ...costCells(most, currency)],
      ],
    ),
    ...budgetLines(teaching),
    wrapWords(`Assumed: ${assumptions.join('; ')}.`, width, '  '),
  ];
}

function costCells({ calls, promptTokens, completionTokens, money }: TeachingCost, currency = ''): readonly string[] {
  const paid = money === undefined ? 'no price given' : `${amount.format(money)} ${currency}`;
  return [whole.format(calls), whole.format(promptTokens), whole.format(completionTokens), paid];
}

function budgetLines({ budget, likely, currency = '' }: TeachingEstimate): readonly string[] {
  const tokens = likely.promptTokens + likely.completionTokens;
  return [
    ...(budget.tokens === undefined
      ? []
      : [verdictOn(`${whole.format(budget.tokens)} tokens`, tokens <= budget.tokens)]),
    ...(budget.money === undefined || likely.money === undefined
      ? []
      : [verdictOn(`${amount.format(budget.money)} ${currency}`, likely.money <= budget.money)]),
  ];
}

function verdictOn(budget: string, isEnough: boolean): string {
  return isEnough
    ? `The budget of ${budget} is likely to be enough.`
    : `The budget of ${budget} is likely to be too small: the study would stop when it is spent, and keep what it has.`;
}
