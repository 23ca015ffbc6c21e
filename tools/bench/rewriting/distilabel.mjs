import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { installPeer } from '../../bootstrap/python-peer.mjs';
import { teacherMessages } from '../../../apps/rewriting/dist/domain/model-teacher/teacher-messages.js';
import { alteredTask } from '../../../apps/rewriting/dist/domain/model-teacher/teacher-task.js';
import { benchSpec, CONCURRENCY, MAX_TOKENS, promptOf, REWRITES } from './bench-study.mjs';

const program = fileURLToPath(new URL('distilabel/ask.py', import.meta.url));
const lock = fileURLToPath(new URL('distilabel/requirements.lock', import.meta.url));

/**
 * Has distilabel make the calls that the rewriting service makes for the same prompts.
 *
 * @param {string} baseUrl @returns {Promise<{ answers: number, seconds: number } | undefined>} nothing where it can't be
 * installed
 */
export async function measureDistilabel(baseUrl) {
  const python = await installPeer('distilabel', lock).catch((/** @type {unknown} */ error) => {
    console.log(`distilabel could not be installed: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  });
  if (python === undefined) return undefined;
  const { structure } = await benchSpec();
  const input = Array.from({ length: REWRITES }, (_, number) =>
    JSON.stringify(teacherMessages(alteredTask(promptOf(number), structure), 'tagged')),
  ).join('\n');
  const words = [program, baseUrl, String(CONCURRENCY), String(MAX_TOKENS)];
  const began = performance.now();
  const output = execFileSync(python, words, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
  const seconds = (performance.now() - began) / 1000;
  return { ...JSON.parse(output.trim().split('\n').at(-1) ?? ''), seconds };
}
