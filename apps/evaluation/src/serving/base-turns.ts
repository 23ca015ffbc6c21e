import { ComputeSlots } from '@retrace/jobs';

import type { CheckpointHost } from './checkpoint-host.js';
import { SharedUses, type Opened } from './shared-uses.js';
import { takeTurn } from './take-turn.js';

/** What a host serves, and adapters on it: a backbone, or a model that was trained in full. */
export interface ServedBase {
  /** The name of the backbone that it is, or stems from. */
  readonly backbone: string;
  readonly folder: string;
}

/**
 * One base at a time has the model server: two would not fit in a machine's memory. Whoever samples the same one samples
 * together; another one waits for them.
 */
export class BaseTurns {
  private readonly uses = new SharedUses<CheckpointHost>();
  private readonly turn = new ComputeSlots([{ kind: 'place', name: 'model server' }]);
  private current: { readonly folder: string; readonly host: CheckpointHost } | undefined;

  /** @param hostOf makes the host of a base; it starts nothing yet */
  constructor(private readonly hostOf: (base: ServedBase) => Promise<CheckpointHost>) {}

  /** @throws what making the host throws, what `work` throws, and the signal's reason */
  use<Result>(base: ServedBase, signal: AbortSignal, work: (host: CheckpointHost) => Promise<Result>): Promise<Result> {
    return this.uses.use(base.folder, (abandoned) => this.open(base, abandoned), signal, work);
  }

  async close(): Promise<void> {
    await this.current?.host.close();
  }

  private async open(base: ServedBase, signal: AbortSignal): Promise<Opened<CheckpointHost>> {
    const turn = await takeTurn(this.turn, signal);
    try {
      return { value: await this.switchTo(base), close: (ending) => turn.close(ending) };
    } catch (error) {
      await turn.close('failed');
      throw error;
    }
  }

  private async switchTo(base: ServedBase): Promise<CheckpointHost> {
    if (this.current?.folder === base.folder) return this.current.host;
    const host = await this.hostOf(base);
    await this.current?.host.close();
    this.current = { folder: base.folder, host };
    return host;
  }
}
