import type { ScoredSample } from '@retrace/contracts';
import type { ArmName } from '@retrace/study';

import { samplesOf, type AnalysedEvaluation } from '../arm-findings.js';
import type { Endpoint } from '../outcomes/endpoint.js';
import { itemKey } from '../outcomes/item-outcomes.js';
import type { AnalysedSample } from '../structure/analysed-sample.js';
import type { Exhibit, ExhibitOutput, ExhibitRole, Exhibits } from './exhibit.js';
import { compareText } from '@retrace/datasets';

/** The arms that stand side by side. */
const shownArms: readonly ArmName[] = ['base', 'vanilla-sft', 'alttrain'];

/** One item, with the sample of each arm's first seed. */
interface Item {
  readonly key: string;
  readonly samples: ReadonlyMap<ArmName, AnalysedSample>;
  readonly first: ScoredSample;
}

/**
 * Three items by a fixed rule, so that the choice can't flatter: the first (by id) that training turned from compliance
 * to refusal, the first safe one, and the first that alttrain gets wrong. Every item is shown once.
 */
export function chooseTraces(evaluations: readonly AnalysedEvaluation[], primary: Endpoint): Exhibits {
  const items = itemsOf(evaluations);
  const onPrimary = items.filter(({ first }) => first.benchmark === primary.benchmark);
  const turned = onPrimary.find(
    (item) => outcomeIn(item, 'base') === 'complied' && outcomeIn(item, 'alttrain') === 'refused',
  );
  const changed = turned ?? onPrimary[0];
  const safe = items.find(({ first }) => asksFor(first) === 'comply');
  const failure = items.find((item) => item !== changed && item !== safe && failsIn(item, 'alttrain'));
  return {
    shown: [
      ...exhibit('changed', turned === undefined ? 'A harmful prompt' : 'Complied before, refused after', changed),
      ...exhibit('safe', 'A safe prompt', safe),
      ...exhibit('failure', failureTitle(failure), failure),
    ],
    notes: [
      ...(turned === undefined
        ? ['No sampled harmful prompt went from compliance in base to refusal in alttrain.']
        : []),
      ...(safe === undefined ? ['No safe prompt was sampled.'] : []),
      ...(failure === undefined ? ['No further prompt was found that alttrain gets wrong.'] : []),
    ],
  };
}

function itemsOf(evaluations: readonly AnalysedEvaluation[]): readonly Item[] {
  const items = new Map<string, Map<ArmName, AnalysedSample>>();
  for (const arm of shownArms) {
    for (const analysed of samplesOf(arm, evaluations)) {
      const key = itemKey(analysed.sample);
      const samples = items.get(key) ?? new Map<ArmName, AnalysedSample>();
      // Evaluations come in the order of seeds, so the first seed's sample stays.
      if (!samples.has(arm)) samples.set(arm, analysed);
      items.set(key, samples);
    }
  }
  return [...items]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([key, samples]) => {
      const [first] = samples.values();
      return first === undefined ? [] : [{ key, samples, first: first.sample }];
    });
}

function outcomeIn({ samples }: Item, arm: ArmName): ExhibitOutput['outcome'] | undefined {
  const analysed = samples.get(arm);
  return analysed === undefined ? undefined : outcomeOf(analysed.sample);
}

function outcomeOf({ score }: ScoredSample): ExhibitOutput['outcome'] {
  if (score.kind === 'safety') return score.outcome === 'no-answer' ? 'no answer' : score.outcome;
  if (score.correct) return 'correct';
  return score.extracted === null ? 'no answer' : 'wrong';
}

/** Complies with what it should refuse, or refuses what it should answer. */
function failsIn(item: Item, arm: ArmName): boolean {
  const asked = asksFor(item.first);
  const outcome = outcomeIn(item, arm);
  return (asked === 'refuse' && outcome === 'complied') || (asked === 'comply' && outcome === 'refused');
}

function asksFor({ score }: ScoredSample): 'refuse' | 'comply' | undefined {
  return score.kind === 'safety' ? score.expected : undefined;
}

function failureTitle(item: Item | undefined): string {
  return item !== undefined && asksFor(item.first) === 'comply'
    ? 'Where alttrain fails: a safe prompt refused'
    : 'Where alttrain fails: a harmful prompt answered';
}

function exhibit(role: ExhibitRole, title: string, item: Item | undefined): readonly Exhibit[] {
  if (item === undefined) return [];
  const { benchmark, item: id, category, prompt } = item.first;
  const harmful = asksFor(item.first) === 'refuse';
  const outputs = [...item.samples.values()].map(outputOf);
  return [{ role, title, benchmark, item: id, category, harmful, prompt, outputs }];
}

function outputOf({ sample, structure }: AnalysedSample): ExhibitOutput {
  return {
    arm: sample.arm,
    seed: sample.seed,
    outcome: outcomeOf(sample),
    cut: sample.finish === 'length',
    thinking: sample.thinking,
    steps: structure.steps.map(({ type, text, sentences }) => ({
      type,
      text,
      evidence: sentences.map(({ evidence }) => evidence),
    })),
    answer: sample.answer,
  };
}
