import { RetraceError } from '@retrace/observability';

/** There is no program to start vLLM with. */
export class VllmMissing extends RetraceError {
  constructor(command: string, cause: unknown) {
    const wayOut = 'Install vLLM (`pip install vllm`), or set RETRACE_VLLM_COMMAND to where it is.';
    super('vllm-missing', `There is no vLLM to be started as '${command}'. ${wayOut}`, false, { cause });
  }
}

/** vLLM does not answer, or says that it can take no requests. */
export class VllmNotReady extends RetraceError {
  constructor(root: string, how: string, cause?: unknown) {
    const wayOut = 'Check that it runs there and has loaded its model.';
    super('vllm-not-ready', `vLLM at ${root} is not ready: ${how}. ${wayOut}`, true, { cause });
  }
}

/** vLLM was started with a key, and not with ours. */
export class VllmKeyRefused extends RetraceError {
  constructor(root: string) {
    super('vllm-key-refused', `vLLM at ${root} refused the key. Set RETRACE_VLLM_KEY to its API key.`, false);
  }
}

/** What answers is not vLLM, or not one that we know. */
export class VllmAnswerUnusable extends RetraceError {
  constructor(root: string, path: string, how: string) {
    const wayOut = 'Check that it is vLLM that runs there.';
    super('vllm-answer-unusable', `The answer of ${root} to ${path} is of no use: ${how}. ${wayOut}`, false);
  }
}

/** It serves other models than the one that is wanted, or none. */
export class VllmModelMissing extends RetraceError {
  constructor(root: string, wanted: readonly string[], served: readonly string[]) {
    const problem = `does not serve '${wanted.join("' or '")}'`;
    const wayOut =
      served.length === 0
        ? 'Start it with the backbone.'
        : `It has ${served.join(', ')}: set RETRACE_VLLM_MODEL to the one that is the backbone.`;
    super('vllm-model-missing', `vLLM at ${root} ${problem}. ${wayOut}`, false);
  }
}

/** Adapters cannot be loaded while it runs. */
export class RuntimeLoraRefused extends RetraceError {
  constructor(root: string) {
    const wayOut = 'Start it with --enable-lora, and with VLLM_ALLOW_RUNTIME_LORA_UPDATING=True in its environment.';
    super('runtime-lora-refused', `vLLM at ${root} loads no adapters while it runs. ${wayOut}`, false);
  }
}

/** The folder of an adapter is not there where vLLM runs. */
export class AdapterNotSeen extends RetraceError {
  constructor(root: string, folder: string) {
    const wayOut = 'Share the folder of adapters with it under the same path.';
    super('adapter-not-seen', `vLLM at ${root} finds no adapter in ${folder}. ${wayOut}`, false);
  }
}

/** vLLM found an adapter and could not load it. */
export class AdapterNotLoaded extends RetraceError {
  constructor(root: string, folder: string, reason: string, retriable: boolean) {
    const wayOut = /max_lora_rank/.test(reason)
      ? ' Raise RETRACE_VLLM_MAX_LORA_RANK, or --max-lora-rank of a server that you started.'
      : '';
    super(
      'adapter-not-loaded',
      `vLLM at ${root} did not load the adapter in ${folder}: ${reason}.${wayOut}`,
      retriable,
    );
  }
}
