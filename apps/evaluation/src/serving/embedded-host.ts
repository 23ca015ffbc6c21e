import type { ServedModel } from '@retrace/benchmarks';
import { startModelServer } from '@retrace/inference';

import type { EvaluationSettings } from '../evaluation.settings.js';
import type { CheckpointHost } from './checkpoint-host.js';
import { KeptModelServer } from './kept-model-server.js';
import type { EmbeddedServer } from './model-serving.js';
import { samplingClient } from './sampling-client.js';

const READY_TIMEOUT_MS = 180_000;

/** Our own server, which is given an adapter's folder as the name of a model. */
export class EmbeddedHost implements CheckpointHost {
  private readonly server: KeptModelServer;

  /** @param base folder of the backbone, or of a model that was trained in full */
  constructor(
    private readonly settings: EvaluationSettings,
    base: string,
    { maxMemoryBytes }: EmbeddedServer,
  ) {
    const { python, trainer, serverLog } = settings;
    const program = {
      command: python,
      args: ['-m', 'retrace_trainer', 'serve', '--base', base, '--port', '0'],
      cwd: trainer,
      readyTimeoutMs: READY_TIMEOUT_MS,
      maxMemoryBytes,
    };
    this.server = new KeptModelServer((given) => startModelServer({ ...program, ...given }), serverLog);
  }

  /** @throws ModelServerMissing, ModelServerNotStarted, ModelServerTooLarge, and what `use` throws; when the server dies, ModelServerDied */
  host<Result>(
    adapter: string | undefined,
    signal: AbortSignal,
    use: (served: ServedModel) => Promise<Result>,
  ): Promise<Result> {
    return this.server.use(signal, ({ baseUrl, lifetime }) =>
      use({
        model: samplingClient({ baseUrl }, this.settings.maxInFlight),
        name: adapter ?? 'base',
        signal: AbortSignal.any([signal, lifetime]),
      }),
    );
  }

  close(): Promise<void> {
    return this.server.close();
  }
}
