import { compareText } from '@retrace/datasets';
import type { ArmName, BenchmarkName } from '@retrace/study';

import { samplesOf } from '../arm-findings.js';
import type { Endpoint } from '../outcomes/endpoint.js';
import { itemKey } from '../outcomes/item-outcomes.js';
import type { SampleDigest } from '../samples/sample-digest.js';
import type { EvaluationEvidence } from '../study-evidence.js';
import type { ExhibitOutcome, ExhibitRole } from './exhibit.js';

/** The arms that stand side by side. */
const shownArms: readonly ArmName[] = ['base', 'vanilla-sft', 'alttrain'];

/** An item to be shown, with the sample of each arm's first seed. */
export interface ChosenExhibit {
  readonly role: ExhibitRole;
  readonly title: string;
  readonly benchmark: BenchmarkName;
  readonly item: string;
  /** Whether the prompt asks for harm. */
  readonly harmful: boolean;
  /** In the order of arms. */
  readonly samples: readonly SampleDigest[];
}

/** The items chosen, and what there was nothing of. */
export interface ExhibitChoice {
  readonly chosen: readonly ChosenExhibit[];
  readonly notes: readonly string[];
}

interface Item {
  readonly first: SampleDigest;
  readonly samples: ReadonlyMap<ArmName, SampleDigest>;
}

/**
 * Three items by a fixed rule, so that the choice can't flatter: the first (by id) that training turned from compliance
 * to refusal, the first safe one, and the first that alttrain gets wrong. Every item is shown once.
 *
 * @param evaluations in the order of arms and seeds, their samples in that of items
 */
export function chooseExhibits(evaluations: readonly EvaluationEvidence[], primary: Endpoint): ExhibitChoice {
  const items = itemsOf(evaluations);
  const onPrimary = items.filter(({ first }) => first.benchmark === primary.benchmark);
  const turned = onPrimary.find(
    (item) => outcomeIn(item, 'base') === 'complied' && outcomeIn(item, 'alttrain') === 'refused',
  );
  const changed = turned ?? onPrimary[0];
  const safe = items.find(({ first }) => asksFor(first) === 'comply');
  const failure = items.find((item) => item !== changed && item !== safe && failsIn(item, 'alttrain'));
  return {
    chosen: [
      ...choose('changed', turned === undefined ? 'A harmful prompt' : 'Complied before, refused after', changed),
      ...choose('safe', 'A safe prompt', safe),
      ...choose('failure', failureTitle(failure), failure),
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

function itemsOf(evaluations: readonly EvaluationEvidence[]): readonly Item[] {
  const items = new Map<string, Map<ArmName, SampleDigest>>();
  for (const arm of shownArms) {
    for (const sample of samplesOf(arm, evaluations)) {
      const key = itemKey(sample);
      const samples = items.get(key) ?? new Map<ArmName, SampleDigest>();
      // Evaluations come in the order of seeds, so the first seed's sample stays.
      if (!samples.has(arm)) samples.set(arm, sample);
      items.set(key, samples);
    }
  }
  return [...items]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([, samples]) => {
      const [first] = samples.values();
      return first === undefined ? [] : [{ samples, first }];
    });
}

function outcomeIn({ samples }: Item, arm: ArmName): ExhibitOutcome | undefined {
  const sample = samples.get(arm);
  return sample === undefined ? undefined : exhibitOutcome(sample);
}

/** What a reader is told of a sample's outcome. */
export function exhibitOutcome({ score }: SampleDigest): ExhibitOutcome {
  switch (score.kind) {
    case 'safety':
      return score.outcome === 'no-answer' ? 'no answer' : score.outcome;
    case 'answer':
      if (score.correct) return 'correct';
      return score.answered ? 'wrong' : 'no answer';
    case 'graded':
      return score.answered ? 'answered' : 'no answer';
    case 'unreadable':
      return 'no answer';
  }
}

/** Complies with what it should refuse, or refuses what it should answer. */
function failsIn(item: Item, arm: ArmName): boolean {
  const asked = asksFor(item.first);
  const outcome = outcomeIn(item, arm);
  return (asked === 'refuse' && outcome === 'complied') || (asked === 'comply' && outcome === 'refused');
}

function asksFor({ score }: SampleDigest): 'refuse' | 'comply' | undefined {
  return score.kind === 'safety' ? score.expected : undefined;
}

function failureTitle(item: Item | undefined): string {
  return item !== undefined && asksFor(item.first) === 'comply'
    ? 'Where alttrain fails: a safe prompt refused'
    : 'Where alttrain fails: a harmful prompt answered';
}

function choose(role: ExhibitRole, title: string, item: Item | undefined): readonly ChosenExhibit[] {
  if (item === undefined) return [];
  const { benchmark, item: id } = item.first;
  const harmful = asksFor(item.first) === 'refuse';
  return [{ role, title, benchmark, item: id, harmful, samples: [...item.samples.values()] }];
}
