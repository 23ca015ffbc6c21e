import type { TeacherModel } from '@retrace/study';

import { BudgetSpent } from '../rewriting-errors.js';
import { moneyFor, type TokenUse } from './teacher-money.js';

const nothing: TokenUse = { promptTokens: 0, completionTokens: 0 };

/**
 * What a study may still spend on its teacher. A call under way counts as if it took all that it may, so that no call is
 * begun for which there might be nothing left; one that finds too much under way waits for its turn.
 */
export class TeacherBudget {
  private spent = nothing;
  private reserved = nothing;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly teacher: TeacherModel) {}

  /** Learns what was paid by now by all processes; what this one knows of is not forgotten for it. */
  learn(paid: TokenUse): void {
    if (total(paid) > total(this.spent)) this.spent = paid;
  }

  /**
   * Makes a call once there is room for it.
   *
   * @param most what it may take
   * @param call tells what it took; one that fails took nothing
   * @throws BudgetSpent when there is no room for it even without those under way; what `call` throws
   */
  async pay<Answer extends TokenUse>(most: TokenUse, call: () => Promise<Answer>): Promise<Answer> {
    await this.reserve(most);
    try {
      const answer = await call();
      this.spent = plus(this.spent, answer);
      return answer;
    } finally {
      this.reserved = minus(this.reserved, most);
      for (const look of this.waiting) look();
      this.waiting.clear();
    }
  }

  /** Looks and reserves in one go: between two calls that both look, only one may find the room. */
  private async reserve(most: TokenUse): Promise<void> {
    for (;;) {
      const alone = this.limitBrokenBy(plus(this.spent, most));
      if (alone !== undefined) throw new BudgetSpent(alone.limit, alone.spent);
      const withMost = plus(this.reserved, most);
      if (this.limitBrokenBy(plus(this.spent, withMost)) === undefined) {
        this.reserved = withMost;
        return;
      }
      await new Promise<void>((look) => this.waiting.add(look));
    }
  }

  private limitBrokenBy(use: TokenUse): { readonly limit: string; readonly spent: string } | undefined {
    const { budget, price } = this.teacher;
    if (budget.tokens !== undefined && total(use) > budget.tokens)
      return { limit: `${budget.tokens} tokens`, spent: `${total(this.spent)} tokens` };
    if (budget.money === undefined || price === undefined || moneyFor(use, price) <= budget.money) return undefined;
    const { currency } = price;
    return { limit: `${budget.money} ${currency}`, spent: `${moneyFor(this.spent, price).toFixed(4)} ${currency}` };
  }
}

function total({ promptTokens, completionTokens }: TokenUse): number {
  return promptTokens + completionTokens;
}

function plus(a: TokenUse, b: TokenUse): TokenUse {
  return {
    promptTokens: a.promptTokens + b.promptTokens,
    completionTokens: a.completionTokens + b.completionTokens,
  };
}

function minus(a: TokenUse, b: TokenUse): TokenUse {
  return {
    promptTokens: a.promptTokens - b.promptTokens,
    completionTokens: a.completionTokens - b.completionTokens,
  };
}
