import type { Compute } from '@retrace/jobs';

import { SharedUses } from './shared-uses.js';
import { takeTurn } from './take-turn.js';

const MACHINE = 'machine';

/**
 * The machine's compute slot, taken by the first job that samples and given back after the last: jobs that share a model
 * server load the machine together, and one that waited for the others' turn to end would leave the server idle.
 */
export class MachineTurn {
  private readonly uses = new SharedUses<undefined>();

  constructor(private readonly compute: Compute) {}

  /** Runs work when it is this process's turn. @throws the signal's reason, and what `work` throws */
  use<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    return this.uses.use(MACHINE, (abandoned) => takeTurn(this.compute, abandoned), signal, work);
  }
}
