/** What an item may take at most, until it is known. */
export interface Reservation {
  /** @param tokens what it took; nothing where it failed */
  settle(tokens: number): void;
}

/**
 * Lets work begin as long as what was spent and the most that the work under way may take stay within a budget, so that it
 * is never overspent. What comes first does not fit: nothing that comes after it begins either, since short items in the
 * place of long ones would be another sample of the benchmark.
 */
export class TokenBudget {
  private reserved = 0;
  private over = false;
  private readonly waiting: (() => void)[] = [];

  /** @param spent tokens of earlier attempts */
  constructor(
    private readonly most: number,
    private spent: number,
  ) {}

  /** Waits while work under way may leave enough. Undefined when there is nothing left for it. */
  async begin(most: number): Promise<Reservation | undefined> {
    while (!this.over && this.spent + this.reserved + most > this.most) {
      if (this.reserved === 0) this.end();
      else await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    if (this.over) return undefined;
    this.reserved += most;
    return {
      settle: (tokens) => {
        this.reserved -= most;
        this.spent += tokens;
        this.wake();
      },
    };
  }

  private end(): void {
    this.over = true;
    this.wake();
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
