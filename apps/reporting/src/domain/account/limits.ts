import { embeddedBackbone, type StudySpec } from '@retrace/study';

import type { ArmFindings } from '../arm-findings.js';
import { listed } from '../wording.js';

/** What a reader should hold against the figures. */
export function limitsOf(spec: StudySpec, arms: readonly ArmFindings[]): readonly string[] {
  return [
    ...refusalLimits(spec),
    sizeLimit(spec),
    smallSamples(arms),
    seedLimit(spec),
    lengthLimit(arms),
    'Step types are labelled by words, and the trained arms open their steps with the very words of the structure. ' +
      'That makes them easy to label: presence is therefore also given with those words taken out. Where the two ' +
      'differ widely, the model has learnt the headings more than the reasoning, or the labels by words miss it.',
    seedIntervals(spec),
  ];
}

function sizeLimit({ backbone }: StudySpec): string {
  return backbone === embeddedBackbone
    ? `The backbone, ${backbone}, is very small. What holds for it need not hold for larger reasoning models.`
    : `One backbone was trained, ${backbone}. What holds for it need not hold for larger ones, or of other families.`;
}

function refusalLimits({ evaluation: { judges } }: StudySpec): readonly string[] {
  const byWords =
    'Refusals are told by words. A refusal in unusual words counts as compliance, and an answer that first says ' +
    '“I can’t” and then helps counts as a refusal.';
  if (judges === undefined) {
    return [
      `${byWords} No person and no judge model has checked them.`,
      'A refusal rate says nothing of how harmful the answers are that are given.',
    ];
  }
  return [
    byWords,
    'What judges say stands beside the rates and decides nothing here: the verdict rests on refusals told by words. A judge is ' +
      'a model; what it is asked is in Retrace’s own words, not its paper’s, and no person has checked what it said.',
  ];
}

function smallSamples(arms: readonly ArmFindings[]): string {
  const trials = arms.flatMap(({ endpoints }) => endpoints.map(({ rate }) => rate.trials)).filter((count) => count > 0);
  if (trials.length === 0) return 'Nothing was sampled.';
  const [least, most] = [Math.min(...trials), Math.max(...trials)];
  const range = least === most ? `${least}` : `${least} to ${most}`;
  return `Each rate rests on ${range} prompts: read the intervals, not the rates alone.`;
}

function seedLimit({ training, arms }: StudySpec): string {
  const count = training.seeds.length;
  if (arms.every((arm) => arm === 'base')) return 'No arm was trained.';
  return count === 1
    ? 'Each arm was trained once. How much another seed would change is not known.'
    : `Each arm was trained with ${count} seeds, and an item’s outcome is that of most seeds; a tie counts against the arm. ` +
        'The spread between seeds is in the table of checkpoints and in the intervals over seeds, and in no other.';
}

function seedIntervals({ training }: StudySpec): string {
  const beyond = 'prompts for training and teachers were not drawn at all';
  return training.seeds.length === 1
    ? `Intervals and P values cover the drawing of prompts only, not that of training runs; ${beyond}.`
    : `Intervals and P values cover the drawing of prompts; those over seeds cover training runs too, as far as ${training.seeds.length} of them show it; ${beyond}.`;
}

function lengthLimit(arms: readonly ArmFindings[]): string {
  const lengths = arms.flatMap(({ arm, structure }) =>
    structure.meanTraceWords === null ? [] : [`${Math.round(structure.meanTraceWords)} words in ${arm}`],
  );
  const told = lengths.length === 0 ? '' : ` (mean length of a trace: ${listed(lengths)})`;
  return `Arms differ in the length of their reasoning too${told}; what length alone does is not told apart from structure.`;
}
