/** Where checkpoints are sampled: our own server, vLLM that the service starts, or vLLM that somebody else runs. */
export type ModelServing = EmbeddedServer | StartedVllm | VllmAtUrl;

/** What holds for every server that the service starts. */
export interface StartedServer {
  /** Most memory of its processes; no limit when left out. */
  readonly maxMemoryBytes?: number;
}

export interface EmbeddedServer extends StartedServer {
  readonly kind: 'embedded';
}

export interface StartedVllm extends StartedServer {
  readonly kind: 'vllm';
  /** The `vllm` program. */
  readonly command: string;
  /** The highest rank of an adapter that it takes. */
  readonly maxLoraRank: number;
  /** Added to its command line, like `--max-model-len=4096`. */
  readonly extraArguments: readonly string[];
  /** How long it may take to load the backbone. */
  readonly startTimeoutMs: number;
}

export interface VllmAtUrl {
  readonly kind: 'vllm-at-url';
  /** Without the version: `http://127.0.0.1:8000`. */
  readonly root: string;
  readonly apiKey?: string;
  /** The backbone's name there; the first model that the server lists when left out. */
  readonly baseModel?: string;
}

/** Adapters that share a batch of a vLLM that we start. Each place takes memory, also while it is empty. */
export const adaptersInBatch = 4;

/**
 * How many jobs sample at the same time. vLLM fills its batches from several checkpoints, so that it does not wait while one
 * begins or comes to its last answers. The embedded server has one adapter in memory.
 */
export function samplingJobsOf({ kind }: ModelServing): number {
  switch (kind) {
    case 'embedded':
      return 1;
    case 'vllm':
    case 'vllm-at-url':
      return adaptersInBatch;
  }
}
