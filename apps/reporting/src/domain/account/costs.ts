import type { TokenCount } from '@retrace/contracts';
import { compareText } from '@retrace/datasets';

import type { CheckpointFindings } from '../arm-findings.js';
import type { StudyEvidence } from '../study-evidence.js';
import { listed } from '../wording.js';

/** What one checkpoint cost. Rates are null where no second passed. */
export interface CheckpointCost {
  readonly name: string;
  readonly training: {
    readonly steps: number;
    readonly seconds: number;
    readonly tokens: number;
    readonly tokensPerSecond: number | null;
    readonly peakResidentBytes: number;
    readonly finalLoss: number;
  } | null;
  readonly sampling: {
    readonly seconds: number;
    readonly promptTokens: number;
    readonly completionTokens: number;
    readonly completionTokensPerSecond: number | null;
    /** Samples whose answers the same model had given before: they cost nothing here. */
    readonly cachedSamples: number;
    /** What models that attacked it took beside; null where none did. */
    readonly attacker: TokenCount | null;
  } | null;
}

/** What the study cost. Seconds are of work, not of the clock: checkpoints may be trained and sampled side by side. */
export interface StudyCosts {
  readonly checkpoints: readonly CheckpointCost[];
  readonly total: {
    readonly trainingSeconds: number;
    readonly trainingTokens: number;
    readonly samplingSeconds: number;
    readonly promptTokens: number;
    readonly completionTokens: number;
    /** The largest of any training run. */
    readonly peakResidentBytes: number;
  };
}

/** Costs of all that was trained or sampled; a checkpoint that was trained and never sampled has its cost too. */
export function studyCosts({ checkpoints }: StudyEvidence, sampled: readonly CheckpointFindings[]): StudyCosts {
  const unsampled = checkpoints
    .filter(({ arm, seed }) => !sampled.some((found) => found.arm === arm && found.seed === seed))
    .map(({ arm, seed, cost }) => ({ name: `${arm}/${seed}`, training: cost, sampling: null }))
    .toSorted((a, b) => compareText(a.name, b.name));
  const costs = [...sampled, ...unsampled].map(checkpointCost);
  const training = costs.flatMap((cost) => cost.training ?? []);
  const sampling = costs.flatMap((cost) => cost.sampling ?? []);
  return {
    checkpoints: costs,
    total: {
      trainingSeconds: sum(training.map(({ seconds }) => seconds)),
      trainingTokens: sum(training.map(({ tokens }) => tokens)),
      samplingSeconds: sum(sampling.map(({ seconds }) => seconds)),
      promptTokens: sum(sampling.map(({ promptTokens }) => promptTokens)),
      completionTokens: sum(sampling.map(({ completionTokens }) => completionTokens)),
      peakResidentBytes: training.reduce((peak, { peakResidentBytes }) => Math.max(peak, peakResidentBytes), 0),
    },
  };
}

type Costly = Pick<CheckpointFindings, 'name' | 'training'> & {
  readonly sampling: CheckpointFindings['sampling'] | null;
};

function checkpointCost({ name, training, sampling }: Costly): CheckpointCost {
  return {
    name,
    training:
      training === null
        ? null
        : {
            steps: training.steps,
            seconds: training.seconds,
            tokens: training.tokens,
            tokensPerSecond: perSecond(training.tokens, training.seconds),
            peakResidentBytes: training.peakResidentBytes,
            finalLoss: training.finalLoss,
          },
    sampling:
      sampling === null
        ? null
        : {
            seconds: sampling.seconds,
            promptTokens: sampling.promptTokens,
            completionTokens: sampling.completionTokens,
            completionTokensPerSecond: perSecond(sampling.completionTokens, sampling.seconds),
            cachedSamples: sampling.cachedSamples ?? 0,
            attacker: sampling.attacker ?? null,
          },
  };
}

/** What of the samples cost nothing, in a sentence; undefined where all were asked for. */
export function cachedWords({ checkpoints }: StudyCosts): string | undefined {
  const cached = checkpoints.flatMap(({ name, sampling }) => {
    const count = sampling?.cachedSamples ?? 0;
    return count === 0 ? [] : [`${count} of ${name}`];
  });
  if (cached.length === 0) return undefined;
  return `Samples that the same model had given before, at no cost here: ${listed(cached)}.`;
}

const number = new Intl.NumberFormat('en-GB');

/** What models that attacked took beside, in a sentence; undefined where none did. */
export function attackerWords({ checkpoints }: StudyCosts): string | undefined {
  const attacked = checkpoints.flatMap(({ name, sampling }) => {
    if (sampling === null || sampling.attacker === null) return [];
    const { promptTokens, completionTokens } = sampling.attacker;
    return [`${number.format(promptTokens)} / ${number.format(completionTokens)} for ${name}`];
  });
  if (attacked.length === 0) return undefined;
  return `Models that attacked took tokens of their own, prompt / output: ${listed(attacked)}.`;
}

function perSecond(count: number, seconds: number): number | null {
  return seconds > 0 ? count / seconds : null;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
