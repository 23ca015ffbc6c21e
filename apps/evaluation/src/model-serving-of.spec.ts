import { readSettings, SettingInvalid } from '@retrace/hosting';
import { describe, expect, it } from 'vitest';

import { EvaluationEnvironment } from './evaluation.environment.js';
import { ModelServerSettingsUnfit, modelServingOf } from './model-serving-of.js';
import type { ModelServing } from './serving/model-serving.js';

const read = (environment: NodeJS.ProcessEnv): ModelServing =>
  modelServingOf(readSettings(EvaluationEnvironment, environment));

describe('modelServingOf', () => {
  it('takes the embedded server when nothing is said', () => {
    expect(read({})).toEqual({ kind: 'embedded' });
  });

  it('needs no more than its name to start vLLM', () => {
    expect(read({ RETRACE_MODEL_SERVER: 'vllm' })).toEqual({
      kind: 'vllm',
      command: 'vllm',
      maxLoraRank: 64,
      extraArguments: [],
      startTimeoutMs: 900_000,
    });
  });

  it('has a server that the service starts take no more memory than it may', () => {
    const RETRACE_MODEL_SERVER_MEMORY = '5.5';
    expect(read({ RETRACE_MODEL_SERVER_MEMORY })).toEqual({ kind: 'embedded', maxMemoryBytes: 5.5e9 });
    const vllm = { RETRACE_MODEL_SERVER: 'vllm', RETRACE_MODEL_SERVER_MEMORY };
    expect(read(vllm)).toMatchObject({ kind: 'vllm', maxMemoryBytes: 5.5e9 });
  });

  it('passes on further arguments of vLLM', () => {
    const RETRACE_VLLM_ARGUMENTS = ' --gpu-memory-utilization=0.8  --max-model-len 4096';
    const RETRACE_VLLM_START_TIMEOUT = '60';
    const RETRACE_VLLM_MAX_LORA_RANK = '128';
    const vllm = { RETRACE_MODEL_SERVER: 'vllm', RETRACE_VLLM_COMMAND: '/opt/vllm/bin/vllm' };
    const all = { ...vllm, RETRACE_VLLM_ARGUMENTS, RETRACE_VLLM_START_TIMEOUT, RETRACE_VLLM_MAX_LORA_RANK };
    expect(read(all)).toEqual({
      kind: 'vllm',
      command: '/opt/vllm/bin/vllm',
      maxLoraRank: 128,
      extraArguments: ['--gpu-memory-utilization=0.8', '--max-model-len', '4096'],
      startTimeoutMs: 60_000,
    });
  });

  it.each(['http://gpu:8000', 'http://gpu:8000/', 'http://gpu:8000/v1', 'http://gpu:8000/v1/'])(
    'finds vLLM at %s',
    (url) => {
      const at = { RETRACE_MODEL_SERVER: 'vllm-at-url', RETRACE_VLLM_URL: url };
      expect(read(at)).toEqual({ kind: 'vllm-at-url', root: 'http://gpu:8000' });
      const more = { RETRACE_VLLM_KEY: 'k', RETRACE_VLLM_MODEL: 'm' };
      expect(read({ ...at, ...more })).toMatchObject({ apiKey: 'k', baseModel: 'm' });
    },
  );

  it.each([
    [{ RETRACE_MODEL_SERVER: 'ollama' }, /RETRACE_MODEL_SERVER.*embedded, vllm, vllm-at-url/],
    [{ RETRACE_MODEL_SERVER: 'vllm', RETRACE_VLLM_MAX_LORA_RANK: '24' }, /RETRACE_VLLM_MAX_LORA_RANK.*32, 64/],
    [{ RETRACE_MODEL_SERVER: 'vllm', RETRACE_VLLM_START_TIMEOUT: 'long' }, /START_TIMEOUT.*found "long"/],
    [{ RETRACE_MODEL_SERVER: 'vllm-at-url', RETRACE_VLLM_URL: 'gpu:8000' }, /RETRACE_VLLM_URL.*must be an http/],
  ])('names the setting that is wrong in %j', (environment, message) => {
    expect(() => read(environment)).toThrow(SettingInvalid);
    expect(() => read(environment)).toThrow(message);
  });

  it.each([
    [{ RETRACE_MODEL_SERVER: 'vllm-at-url' }, 'no RETRACE_VLLM_URL: set it'],
    [
      { RETRACE_VLLM_URL: 'http://gpu:8000' },
      'RETRACE_MODEL_SERVER is embedded: set RETRACE_MODEL_SERVER to vllm-at-url',
    ],
    [
      { RETRACE_MODEL_SERVER: 'vllm-at-url', RETRACE_VLLM_URL: 'http://gpu', RETRACE_MODEL_SERVER_MEMORY: '8' },
      'or unset RETRACE_MODEL_SERVER_MEMORY.',
    ],
    [{ RETRACE_MODEL_SERVER: 'vllm', RETRACE_VLLM_KEY: 'hush' }, 'or unset RETRACE_VLLM_KEY.'],
    [{ RETRACE_MODEL_SERVER: 'vllm', RETRACE_VLLM_ARGUMENTS: '--api-key=hush' }, '--api-key in RETRACE_VLLM_ARGUMENTS'],
    [{ RETRACE_MODEL_SERVER: 'vllm', RETRACE_VLLM_ARGUMENTS: '--max_lora_rank 8' }, 'set RETRACE_VLLM_MAX_LORA_RANK'],
  ])('refuses what does not go together in %j', (environment, message) => {
    expect(() => read(environment)).toThrow(ModelServerSettingsUnfit);
    expect(() => read(environment)).toThrow(message);
    expect(() => read(environment)).toThrow(/^(?!.*hush)/);
  });
});
