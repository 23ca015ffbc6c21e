import { ModelServerMissing, startModelServer, type ModelServer } from '@retrace/inference';
import { freePorts } from '@retrace/processes';

import type { StartServer } from '../kept-model-server.js';
import { adaptersInBatch, type StartedVllm } from '../model-serving.js';
import { VllmMissing } from './vllm-errors.js';

/** The backbone's name at a server that we have started. */
export const startedBackbone = 'base';

/**
 * Starts vLLM on a free port of loopback, so that adapters can be loaded while it runs.
 *
 * @param model folder of the backbone
 * @param apiKey what it is to ask for: whoever can reach it has it load files
 * @throws VllmMissing, ModelServerNotStarted, ModelServerTooLarge
 */
export async function startVllm(
  vllm: StartedVllm,
  model: string,
  apiKey: string,
  given: Parameters<StartServer>[0],
): Promise<ModelServer> {
  const { command, startTimeoutMs, maxMemoryBytes } = vllm;
  const [port = 0] = await freePorts(1);
  try {
    return await startModelServer({
      command,
      args: commandLine(vllm, model, port),
      env: {
        VLLM_ALLOW_RUNTIME_LORA_UPDATING: 'True',
        VLLM_API_KEY: apiKey, // not as an argument, which everybody on the machine can read
        VLLM_NO_USAGE_STATS: '1', // it would tell its makers of this machine
      },
      whenWeAreGone: 'is-ended',
      readiness: { kind: 'health', port },
      readyTimeoutMs: startTimeoutMs,
      maxMemoryBytes,
      ...given,
    });
  } catch (error) {
    throw error instanceof ModelServerMissing ? new VllmMissing(command, error) : error;
  }
}

function commandLine({ maxLoraRank, extraArguments }: StartedVllm, model: string, port: number): readonly string[] {
  const own = [
    '--host=127.0.0.1',
    `--port=${port}`,
    `--served-model-name=${startedBackbone}`,
    '--enable-lora',
    `--max-lora-rank=${maxLoraRank}`,
    `--max-loras=${adaptersInBatch}`, // it has one by default: checkpoints would take turns
    // Defaults in the backbone's folder, like a penalty on repetition, would hold for greedy answers, too.
    '--generation-config=vllm',
  ];
  return ['serve', model, ...own, ...extraArguments];
}
