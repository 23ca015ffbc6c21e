import type { SampleView } from '@retrace/contracts';

/** Samples of one prompt that there is room for beside each other. */
export const MOST_COLUMNS = 3;

/** How the address names a sample among those of its prompt: `base`, `alttrain/1995`. */
export function columnName({ arm, seed }: Pick<SampleView, 'arm' | 'seed'>): string {
  return seed === null ? arm : `${arm}/${seed}`;
}

/** What the address says of samples that were chosen: that there are none is said too, since nothing said means the usual. */
export function besideNames(chosen: readonly string[]): readonly string[] {
  return chosen.length === 0 ? ['none'] : chosen;
}

/**
 * The samples that a sample stands beside: those that were asked for, as far as they are there; otherwise the untouched
 * model and the first of another arm, since what training changed is seen beside these.
 */
export function besideOf(
  sample: SampleView,
  peers: readonly SampleView[],
  wanted: readonly string[] | undefined,
): readonly SampleView[] {
  if (wanted !== undefined) {
    return peers.filter((peer) => wanted.includes(columnName(peer))).slice(0, MOST_COLUMNS - 1);
  }
  const others = peers.filter(({ arm }) => arm !== sample.arm);
  const base = others.filter(({ arm }) => arm === 'base');
  const trained = others.filter(({ arm }) => arm !== 'base');
  return [...base, ...firstOfEachArm(trained)].slice(0, MOST_COLUMNS - 1);
}

function firstOfEachArm(samples: readonly SampleView[]): readonly SampleView[] {
  return samples.filter(({ arm }, index) => samples.findIndex((one) => one.arm === arm) === index);
}
