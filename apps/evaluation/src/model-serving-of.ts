import { modelServers } from '@retrace/contracts';
import { RetraceError } from '@retrace/observability';

import type { EvaluationEnvironment } from './evaluation.environment.js';
import type { ModelServing, StartedServer, StartedVllm, VllmAtUrl } from './serving/model-serving.js';

/** More than the adapters of most studies have. */
const usualMaxLoraRank = 64;
/** Seconds: a large backbone is read and compiled. */
const usualStartTimeout = 900;

type Setting = Exclude<keyof EvaluationEnvironment, 'RETRACE_MODEL_SERVER'>;

/** By the kind of server that they are of. */
const settingsOf: Readonly<Record<ModelServing['kind'], readonly Setting[]>> = {
  embedded: ['RETRACE_MODEL_SERVER_MEMORY'],
  vllm: [
    'RETRACE_MODEL_SERVER_MEMORY',
    'RETRACE_VLLM_COMMAND',
    'RETRACE_VLLM_MAX_LORA_RANK',
    'RETRACE_VLLM_ARGUMENTS',
    'RETRACE_VLLM_START_TIMEOUT',
  ],
  'vllm-at-url': ['RETRACE_VLLM_URL', 'RETRACE_VLLM_KEY', 'RETRACE_VLLM_MODEL'],
};

/** What has one value only for all to work, so that nobody else may set it. */
const ownArguments = [
  '--host',
  '--port',
  '--api-key',
  '--served-model-name',
  '--enable-lora',
  '--max-lora-rank',
  '--generation-config',
];

/** Settings of the model server that do not go together. Unnoticed, another server would be used than was meant. */
export class ModelServerSettingsUnfit extends RetraceError {
  constructor(problem: string, wayOut: string) {
    super('model-server-settings-unfit', `The environment has ${problem}: ${wayOut}.`, false);
  }
}

/** The model server that the environment asks for. @throws ModelServerSettingsUnfit */
export function modelServingOf(environment: EvaluationEnvironment): ModelServing {
  const { RETRACE_MODEL_SERVER: kind } = environment;
  const own = settingsOf[kind];
  for (const owner of modelServers) {
    const given = settingsOf[owner].find((name) => environment[name] !== undefined && !own.includes(name));
    if (given === undefined) continue;
    const problem = `${given}, but RETRACE_MODEL_SERVER is ${kind}`;
    throw new ModelServerSettingsUnfit(problem, `set RETRACE_MODEL_SERVER to ${owner}, or unset ${given}`);
  }
  switch (kind) {
    case 'embedded':
      return { kind, ...memoryLimit(environment) };
    case 'vllm':
      return startedVllm(environment);
    case 'vllm-at-url':
      return vllmAtUrl(environment);
  }
}

function startedVllm(environment: EvaluationEnvironment): StartedVllm {
  const {
    RETRACE_VLLM_COMMAND: command = 'vllm',
    RETRACE_VLLM_MAX_LORA_RANK: maxLoraRank = usualMaxLoraRank,
    RETRACE_VLLM_ARGUMENTS: text = '',
    RETRACE_VLLM_START_TIMEOUT: seconds = usualStartTimeout,
  } = environment;
  const extraArguments = text.split(/\s+/).filter((argument) => argument !== '');
  const own = ownArguments.find((name) => extraArguments.some((argument) => optionIn(argument) === name));
  if (own !== undefined) {
    const wayOut =
      own === '--max-lora-rank' ? 'set RETRACE_VLLM_MAX_LORA_RANK instead' : 'Retrace sets it, leave it out';
    throw new ModelServerSettingsUnfit(`${own} in RETRACE_VLLM_ARGUMENTS`, wayOut);
  }
  const startTimeoutMs = seconds * 1000;
  return { kind: 'vllm', command, maxLoraRank, extraArguments, startTimeoutMs, ...memoryLimit(environment) };
}

function memoryLimit({ RETRACE_MODEL_SERVER_MEMORY: gigabytes }: EvaluationEnvironment): StartedServer {
  return gigabytes === undefined ? {} : { maxMemoryBytes: gigabytes * 1e9 };
}

/** vLLM takes `--max_lora_rank` for `--max-lora-rank`. */
function optionIn(argument: string): string {
  return argument.replace(/=.*/, '').replaceAll('_', '-');
}

function vllmAtUrl(environment: EvaluationEnvironment): VllmAtUrl {
  const { RETRACE_VLLM_URL: url, RETRACE_VLLM_KEY: apiKey, RETRACE_VLLM_MODEL: baseModel } = environment;
  if (url === undefined) {
    const problem = 'RETRACE_MODEL_SERVER=vllm-at-url, but no RETRACE_VLLM_URL';
    throw new ModelServerSettingsUnfit(problem, 'set it to where vLLM runs, or RETRACE_MODEL_SERVER to vllm');
  }
  return {
    kind: 'vllm-at-url',
    root: url.replace(/\/+$/, '').replace(/\/v1$/, ''),
    ...(apiKey === undefined ? {} : { apiKey }),
    ...(baseModel === undefined ? {} : { baseModel }),
  };
}
