import type { Decomposition, Estimate, NotComputable } from '@retrace/statistics';
import type { ArmName } from '@retrace/study';

import type { MediationFinding } from './mediate.js';

/** A figure of a table of mediation; `blank` where the reason stands in another cell of the row. */
export type MediationCell =
  | { readonly kind: 'difference'; readonly figure: Estimate }
  | { readonly kind: 'proportion'; readonly figure: Estimate }
  | { readonly kind: 'not-computed'; readonly reason: string }
  | { readonly kind: 'blank' };

/** One view of one mediation, as every form of the report sets it. */
export interface MediationRow {
  readonly against: ArmName;
  /** Whose answers it is seen through; null where neither view can be computed. */
  readonly answersOf: ArmName | null;
  /** Total, indirect, direct, proportion. */
  readonly cells: readonly MediationCell[];
}

/** Two rows a comparison, one through the answers of either arm; one where there is nothing to compute. */
export function mediationRows(findings: readonly MediationFinding[]): readonly MediationRow[] {
  return findings.flatMap(({ arm, against, effect }): readonly MediationRow[] => {
    if (effect.kind === 'not-computable') {
      return [{ against, answersOf: null, cells: [notComputed(effect), blank, blank, blank] }];
    }
    return [
      { against, answersOf: arm, cells: cellsOf(effect.total, effect.asTreated) },
      { against, answersOf: against, cells: cellsOf(effect.total, effect.asControl) },
    ];
  });
}

const blank: MediationCell = { kind: 'blank' };

function cellsOf(total: Estimate, found: Decomposition | NotComputable<string>): readonly MediationCell[] {
  if (found.kind === 'not-computable') return [difference(total), notComputed(found), blank, blank];
  const { indirect, direct, proportion } = found;
  return [
    difference(total),
    difference(indirect),
    difference(direct),
    proportion.kind === 'not-computable' ? notComputed(proportion) : { kind: 'proportion', figure: proportion },
  ];
}

function difference(figure: Estimate): MediationCell {
  return { kind: 'difference', figure };
}

function notComputed({ reason }: NotComputable<string>): MediationCell {
  return { kind: 'not-computed', reason };
}
