import type { VerdictOutcome } from '@retrace/contracts';

import style from './badges.module.css';

export interface VerdictLook {
  readonly tone: 'supported' | 'refuted' | 'inconclusive';
  readonly sign: string;
  /** As the report's title has it. */
  readonly title: string;
}

export const verdictLooks: Readonly<Record<VerdictOutcome, VerdictLook>> = {
  supported: { tone: 'supported', sign: '✓', title: 'Supported' },
  'refuted-harm-persists': {
    tone: 'refuted',
    sign: '✕',
    title: 'Refuted: the structure changed and harm persists',
  },
  'refuted-safe-without-structure': {
    tone: 'refuted',
    sign: '✕',
    title: 'Refuted: safe without the structure',
  },
  inconclusive: { tone: 'inconclusive', sign: '?', title: 'Inconclusive' },
};

/** A study's verdict in its colour. */
export function VerdictBadge({ verdict }: { readonly verdict: VerdictOutcome }) {
  const { tone, sign, title } = verdictLooks[verdict];
  return (
    <span className={style.verdict} data-tone={tone}>
      <span aria-hidden="true">{sign}</span> {title}
    </span>
  );
}
