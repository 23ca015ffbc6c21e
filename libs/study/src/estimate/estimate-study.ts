import { planStudy } from '../plan-study.js';
import type { StudySpec } from '../spec/study-spec.js';
import { teacherOf } from '../spec/teacher-spec.js';
import type { EstimateTerms } from './estimate-terms.js';
import { judgingWork } from './judging-work.js';
import { sumOf, timesOf, type Range } from './range.js';
import { samplingWork } from './sampling-work.js';
import { teachingWork } from './teaching-work.js';
import { trainingWork } from './training-work.js';
import type { WorkEstimate } from './work-estimate.js';

/** What a study will take, from its spec alone, before anything runs. */
export interface StudyEstimate {
  /** Adapters, or models, that are trained. */
  readonly runs: number;
  readonly samples: number;
  /** Of all work. */
  readonly tokens: Range;
  /** Of training and sampling, one after the other; null while how fast one of them goes is not known. */
  readonly seconds: Range | null;
  /** Of all that has a price; null where nothing has one. */
  readonly money: (Range & { readonly currency: string }) | null;
  readonly work: readonly WorkEstimate[];
}

/**
 * Estimates a study. Ranges go from what was seen to be little to what can't be passed; what is not known is named with
 * what would tell it, and is in no figure.
 */
export function estimateStudy(spec: StudySpec, terms: EstimateTerms = {}): StudyEstimate {
  const plan = planStudy(spec);
  const found = [
    teachingWork(spec, terms),
    trainingWork(spec, terms),
    samplingWork(spec, terms),
    judgingWork(spec, terms),
  ];
  const work = found.filter((one) => one !== undefined).map((one) => withMachine(one, terms));
  const prices = work.flatMap(({ money }) => (money === undefined ? [] : [money]));
  return {
    runs: plan.runs.length,
    samples: plan.evaluations.reduce((sum, { samples }) => sum + samples, 0),
    tokens: sumOf(work.map(({ tokens }) => tokens)),
    seconds: secondsOf(work),
    money: prices.length === 0 ? null : { ...sumOf(prices), currency: currencyOf(spec) },
    work,
  };
}

/** What a machine costs while it does this. */
function withMachine(one: WorkEstimate, { pricePerHour }: EstimateTerms): WorkEstimate {
  if (one.seconds === undefined) return one;
  if (pricePerHour === undefined) {
    return { ...one, unknown: [...one.unknown, 'what the machine costs: tell it by --price-hour'] };
  }
  return { ...one, money: timesOf(one.seconds, pricePerHour / 3600) };
}

function secondsOf(work: readonly WorkEstimate[]): Range | null {
  const ofMachine = work.filter((one) => one.work === 'training' || one.work === 'sampling');
  const known = ofMachine.flatMap(({ seconds }) => (seconds === undefined ? [] : [seconds]));
  return known.length < ofMachine.length ? null : sumOf(known);
}

/** That of the teacher's price; US dollars where the spec names none, in which prices by option are then meant. */
function currencyOf(spec: StudySpec): string {
  const teacher = teacherOf(spec);
  return teacher.kind === 'model' ? (teacher.price?.currency ?? 'USD') : 'USD';
}
