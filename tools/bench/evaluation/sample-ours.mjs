// `node sample-ours.mjs BASE_URL CONCURRENCY MAX_TOKENS BENCHMARKS ATTACKS`: samples an endpoint as `retrace evaluate` does, and
// prints {samples, tokens, seconds, peakBytes} of this process. Benchmarks are JSON, attacks a list with commas.
import 'reflect-metadata';

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { evaluateEndpoint } from '../../../apps/cli/dist/commands/evaluate/evaluate-endpoint.js';
import { EvaluationFolder } from '../../../apps/cli/dist/commands/evaluate/evaluation-folder.js';
import { ScorerPool } from '../../../libs/benchmarks/dist/index.js';
import { OpenAiChatModel } from '../../../libs/inference/dist/index.js';
import { projectFolder, retraceHome } from '../../bootstrap/project-paths.mjs';

const [baseUrl = '', concurrency, maxTokens, benchmarks = '[]', attacks = ''] = process.argv.slice(2);
const plan = {
  model: 'base',
  benchmarks: JSON.parse(benchmarks),
  attacks: attacks === '' ? [] : attacks.split(',').map((name) => ({ name })),
  maxTokens: Number(maxTokens),
  seed: 1,
  samples: 1,
  temperature: 0,
};
const places = {
  configured: process.env['RETRACE_DATA'],
  projectRoot: projectFolder,
  downloads: join(retraceHome(), 'datasets'),
};
const model = new OpenAiChatModel({ baseUrl, maxInFlight: Number(concurrency), timeoutMs: 1_200_000, maxRetries: 0 });
const scorer = new ScorerPool({ python: '', trainer: '' });
const to = await mkdtemp(join(tmpdir(), 'retrace-bench-'));
const folder = await EvaluationFolder.open(to, plan);
const { signal } = new AbortController();
const began = performance.now();
const { samples } = await evaluateEndpoint({ plan, model, places, folder, scorer, signal, tell: () => undefined });
const seconds = (performance.now() - began) / 1000;
await rm(to, { recursive: true });
const tokens = samples.reduce((sum, { completionTokens }) => sum + completionTokens, 0);
console.log(
  JSON.stringify({ samples: samples.length, tokens, seconds, peakBytes: process.resourceUsage().maxRSS * 1024 }),
);
