import type { VerdictOutcome } from '@retrace/contracts';

import style from './badges.module.css';

export interface VerdictLook {
  readonly tone: 'supported' | 'refuted' | 'inconclusive';
  readonly sign: string;
  /** As the report's title has it. */
  readonly title: string;
  /** Where there is little room. */
  readonly short: string;
}

export const verdictLooks: Readonly<Record<VerdictOutcome, VerdictLook>> = {
  supported: { tone: 'supported', sign: '✓', title: 'Supported', short: 'Supported' },
  'refuted-harm-persists': {
    tone: 'refuted',
    sign: '✕',
    title: 'Refuted: the structure changed and harm persists',
    short: 'Refuted: harm persists',
  },
  'refuted-safe-without-structure': {
    tone: 'refuted',
    sign: '✕',
    title: 'Refuted: safe without the structure',
    short: 'Refuted: safe without',
  },
  inconclusive: { tone: 'inconclusive', sign: '?', title: 'Inconclusive', short: 'Inconclusive' },
};

/** A study's verdict in its colour, short. */
export function VerdictBadge({ verdict }: { readonly verdict: VerdictOutcome }) {
  const { tone, sign, title, short } = verdictLooks[verdict];
  return (
    <span className={style.verdict} data-tone={tone} title={title}>
      <span aria-hidden="true">{sign}</span> {short}
    </span>
  );
}
