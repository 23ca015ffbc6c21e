import type { StudySpec } from '../spec/study-spec.js';
import type { EstimateTerms } from './estimate-terms.js';
import { estimateTeaching, type TeachingCost } from './estimate-teaching.js';
import type { WorkEstimate } from './work-estimate.js';

/** What is asked of a teacher that is a model; undefined for the template teacher, and where nothing is trained. */
export function teachingWork(spec: StudySpec, terms: EstimateTerms): WorkEstimate | undefined {
  const teaching = estimateTeaching(spec);
  if (teaching === undefined || teaching.prompts === 0) return undefined;
  const { likely, most, assumptions } = teaching;
  const tokensOf = ({ promptTokens, completionTokens }: TeachingCost): number => promptTokens + completionTokens;
  const [least, highest] = [moneyOf(likely, terms), moneyOf(most, terms)];
  const money = least === undefined || highest === undefined ? undefined : { from: least, to: highest };
  return {
    work: 'teaching',
    count: { from: likely.calls, to: most.calls },
    tokens: { from: tokensOf(likely), to: tokensOf(most) },
    ...(money === undefined ? {} : { money }),
    basis: assumptions,
    unknown: [
      'how long the teacher takes',
      ...(money === undefined
        ? ['what the teacher costs: name its price in the spec (teacherModel.price), or by --price-in and --price-out']
        : []),
    ],
  };
}

/** By the price of the spec, or else that of the terms. */
function moneyOf(cost: TeachingCost, { priceIn, priceOut }: EstimateTerms): number | undefined {
  if (cost.money !== undefined) return cost.money;
  if (priceIn === undefined || priceOut === undefined) return undefined;
  return (cost.promptTokens * priceIn + cost.completionTokens * priceOut) / 1_000_000;
}
