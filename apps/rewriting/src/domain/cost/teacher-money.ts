import type { TeacherPrice } from '@retrace/study';

/** Tokens that were asked and answered. */
export interface TokenUse {
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** What tokens cost, in the price's currency. */
export function moneyFor({ promptTokens, completionTokens }: TokenUse, price: TeacherPrice): number {
  return (promptTokens * price.promptPerMillion + completionTokens * price.completionPerMillion) / 1_000_000;
}
