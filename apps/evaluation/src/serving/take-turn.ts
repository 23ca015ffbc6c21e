import type { Compute } from '@retrace/jobs';

import type { Opened } from './shared-uses.js';

/** A place among those that compute has, held until it is closed. @throws the signal's reason */
export function takeTurn(compute: Compute, signal: AbortSignal): Promise<Opened<undefined>> {
  const taken = Promise.withResolvers<Opened<undefined>>();
  const done = Promise.withResolvers<void>();
  const turn = compute.use(signal, () => {
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
