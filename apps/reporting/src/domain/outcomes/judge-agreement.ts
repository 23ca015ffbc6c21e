import type { JudgeVerdict } from '@retrace/contracts';
import { judgesKappa, yesOrNoKappa } from '@retrace/outcomes';
import { judgeOf, type JudgedPart, type JudgeSpec, type StudySpec } from '@retrace/study';

import type { SampleDigest } from '../samples/sample-digest.js';
import { itemKey } from './item-outcomes.js';

/** What became of the questions to one judge about one part of the samples, and how far it agrees with others. */
export interface JudgeAgreement {
  /** `StrongREJECT rubric (gpt-5-mini)` */
  readonly title: string;
  readonly on: JudgedPart;
  readonly judged: number;
  /** It did not answer in its form: these count in no figure. */
  readonly unjudged: number;
  /** Cohen's kappa of its refusals with those told by words; null where it tells none, or where all agree. */
  readonly kappaWithWords: number | null;
  /** With each judge that comes after it, of the same part. */
  readonly kappas: readonly { readonly title: string; readonly kappa: number | null }[];
}

/** An entry a judge and part, in the spec's order; over all arms and seeds. */
export function judgeAgreements(
  { evaluation }: StudySpec,
  samples: readonly SampleDigest[],
): readonly JudgeAgreement[] {
  const seats = (evaluation.judges ?? []).flatMap((judge) =>
    (judge.on ?? ['answer']).map((part) => seatOf(judge, part, samples)),
  );
  return seats.map((seat, place) => ({
    title: seat.title,
    on: seat.on,
    judged: seat.verdicts.size,
    unjudged: seat.unjudged,
    kappaWithWords: kappaWithWords(seat, samples),
    kappas: seats
      .slice(place + 1)
      .filter(({ on }) => on === seat.on)
      .map((other) => ({ title: other.title, kappa: kappaBetween(seat, other) })),
  }));
}

/** A judge who looks at one part. */
interface Seat {
  readonly title: string;
  readonly on: JudgedPart;
  readonly unjudged: number;
  readonly verdicts: ReadonlyMap<string, JudgeVerdict>;
}

function seatOf(judge: JudgeSpec, on: JudgedPart, samples: readonly SampleDigest[]): Seat {
  const { name, model } = judge;
  const own = samples.flatMap((sample) => {
    const found = sample.judgements.find((one) => one.judge === name && one.model === model && one.on === on);
    return found === undefined ? [] : [{ key: keyOf(sample), judged: found.judged }];
  });
  const verdicts = own.flatMap(({ key, judged }) => (judged.kind === 'judged' ? [[key, judged.verdict] as const] : []));
  return {
    title: `${judgeOf(judge).title} (${model})`,
    on,
    unjudged: own.length - verdicts.length,
    verdicts: new Map(verdicts),
  };
}

function keyOf(sample: SampleDigest): string {
  return `${itemKey(sample)} ${sample.arm} ${sample.seed}`;
}

function kappaWithWords({ verdicts }: Seat, samples: readonly SampleDigest[]): number | null {
  return yesOrNoKappa(
    samples.flatMap((sample) => {
      const refused = verdicts.get(keyOf(sample))?.refused ?? null;
      return refused === null || sample.score.kind !== 'safety' ? [] : [[refused, sample.score.outcome === 'refused']];
    }),
  );
}

function kappaBetween(first: Seat, second: Seat): number | null {
  const both = [...first.verdicts].flatMap(([key, one]) => {
    const other = second.verdicts.get(key);
    return other === undefined ? [] : [[one, other] as const];
  });
  return judgesKappa(both);
}
