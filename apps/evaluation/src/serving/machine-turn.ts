import type { Compute } from '@retrace/jobs';

import { SharedUses, type Opened } from './shared-uses.js';

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
    return this.uses.use(MACHINE, (abandoned) => this.take(abandoned), signal, work);
  }

  private take(signal: AbortSignal): Promise<Opened<undefined>> {
    const taken = Promise.withResolvers<Opened<undefined>>();
    const done = Promise.withResolvers<void>();
    const turn = this.compute.use(signal, () => {
      const close = async (): Promise<void> => {
        done.resolve();
        await turn;
      };
      taken.resolve({ value: undefined, close });
      return done.promise;
    });
    turn.catch(taken.reject);
    return taken.promise;
  }
}
