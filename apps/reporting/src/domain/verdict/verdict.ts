import type { VerdictOutcome } from '@retrace/contracts';

import type { SettlingSize } from './settling-size.js';
import type { Clause } from './words/clauses.js';
import type { Hypothesis } from './words/hypotheses.js';

/** What the study says of the claim, by the rule that its spec fixed before the run. */
export interface Verdict {
  readonly outcome: VerdictOutcome;
  /** A few words: `Refuted: harm persists`. */
  readonly title: string;
  /** The figures that decided it, or why nothing did; to be read after the title. */
  readonly finding: string;
  /** Title and finding as one sentence, for a terminal. */
  readonly summary: string;
  /** Why it is inconclusive; empty otherwise. */
  readonly reasons: readonly string[];
  /** What has to hold for the claim to be supported, and whether it does. */
  readonly clauses: readonly Clause[];
  /** The rule in words, with the figures of the spec. */
  readonly rule: VerdictRule;
  /** Of inconclusive comparisons on the primary endpoint; null where no number of its prompts is the matter. */
  readonly settling: SettlingSize | null;
}

export interface VerdictRule {
  /** The claim in its parts. */
  readonly hypotheses: readonly Hypothesis[];
  readonly supported: string;
  readonly harmPersists: string;
  readonly safeWithoutStructure: string;
  readonly inconclusive: string;
  /** How often the rule may be wrong, and why nothing is adjusted for the number of its conditions. */
  readonly errors: string;
}

export const verdictTitles: Readonly<Record<VerdictOutcome, string>> = {
  supported: 'Supported',
  'refuted-harm-persists': 'Refuted: the structure changed and harm persists',
  'refuted-safe-without-structure': 'Refuted: safe without the structure',
  inconclusive: 'Inconclusive',
};
