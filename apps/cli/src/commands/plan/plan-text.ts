import { stages, type StageUnit, type TeachingCost, type TeachingEstimate } from '@retrace/study';

import { plainTable } from '../../terminal/plain-table.js';

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const amount = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A study's units by stage, and what its teacher is expected to cost. */
export function planText(name: string, units: readonly StageUnit[], teaching: TeachingEstimate | undefined): string {
  const ofStage = stages.flatMap((stage) => {
    const named = units.filter((unit) => unit.stage === stage).map(({ unit }) => unit);
    return named.length === 0 ? [] : [`  ${stage.padEnd(11)}${named.join(', ')}`];
  });
  return [name, ...ofStage, '', ...teachingLines(teaching)].join('\n');
}

function teachingLines(teaching: TeachingEstimate | undefined): readonly string[] {
  if (teaching === undefined) return ['The teacher is the template: it asks nobody and costs nothing.'];
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
    `Assumed: ${assumptions.join('; ')}.`,
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
