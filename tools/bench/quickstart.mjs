// `npm run bench:quickstart`: the first study on a fresh clone, timed from outside. Takes as long as that study does.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { machinePath } from '../bootstrap/child-process.mjs';
import { NODE_FLAGS } from '../bootstrap/run-program.mjs';
import { projectFolder, retraceHome } from '../bootstrap/project-paths.mjs';
import { figureOf, tellFigures } from './figures.mjs';
import { residentBytesOfTree } from './process-tree.mjs';

const command = 'npm run bench:quickstart';
const folder = mkdtempSync(join(tmpdir(), 'retrace-bench-'));
const clone = join(folder, 'retrace');

try {
  execFileSync('git', ['clone', '--quiet', projectFolder, clone]);
  const first = await start();
  const second = await start();
  tellFigures(
    [...timesOf(first, second), ...findings(), ...promptMemory()],
    join(retraceHome(), 'bench/quickstart.json'),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Runs `npm start -- --exit` in the clone.
 * @returns {Promise<{ setUpSeconds: number, seconds: number, peakBytes: number }>} set-up is what comes before the study
 */
async function start() {
  const began = performance.now();
  const elapsed = () => (performance.now() - began) / 1000;
  const shared = resolve(projectFolder, '../shared/data');
  const child = spawn('npm', ['start', '--', '--exit'], {
    cwd: clone,
    env: {
      ...process.env,
      PATH: machinePath(),
      RETRACE_HOME: join(clone, '.retrace'),
      RETRACE_PORT: '0',
      ...(existsSync(shared) ? { RETRACE_DATA: process.env.RETRACE_DATA ?? shared } : {}),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  let setUpSeconds = Number.NaN;
  child.stdout.on('data', (chunk) => {
    process.stdout.write(chunk);
    output += String(chunk);
    if (Number.isNaN(setUpSeconds) && /^quickstart /m.test(output)) setUpSeconds = elapsed();
  });
  let peakBytes = 0;
  const watch = setInterval(() => {
    if (child.pid !== undefined) peakBytes = Math.max(peakBytes, residentBytesOfTree(child.pid));
  }, 1000);
  /** @type {number | null} */
  const code = await new Promise((ended) => child.once('close', ended));
  clearInterval(watch);
  if (code !== 0) throw new Error(`npm start ended with exit code ${code}.`);
  return { setUpSeconds, seconds: elapsed(), peakBytes };
}

/** @param {Awaited<ReturnType<typeof start>>} first @param {Awaited<ReturnType<typeof start>>} second */
function timesOf(first, second) {
  const study = first.seconds - first.setUpSeconds;
  const { trainingSeconds, samplingSeconds, completionTokens } = report().costs.total;
  const working = trainingSeconds + samplingSeconds;
  return [
    figureOf({ figure: 'set-up on a fresh clone', unit: 's', command }, first.setUpSeconds, { most: 300 }),
    figureOf({ figure: 'the quickstart study', unit: 's', command }, study, { most: 900 }),
    figureOf({ figure: 'not training, sampling or set-up', unit: '%', command }, (1 - working / study) * 100, {
      most: 5,
    }),
    figureOf({ figure: 'peak memory of all processes', unit: 'GB', command }, first.peakBytes / 1e9, { most: 6 }),
    figureOf({ figure: 'a second start, all done', unit: 's', command }, second.seconds),
    figureOf({ figure: 'tokens sampled', unit: 'tokens', command }, completionTokens),
  ];
}

/** @returns {any} the study's report */
function report() {
  const reports = join(clone, '.retrace/reports');
  const [study = ''] = readdirSync(reports);
  return JSON.parse(readFileSync(join(reports, study, 'report.json'), 'utf8'));
}

function findings() {
  const { arms } = report();
  /** @param {string} name */
  const arm = (name) => arms.find(({ arm: found }) => found === name);
  /** @param {string} name @param {string} endpoint */
  const rate = (name, endpoint) =>
    arm(name).endpoints.find(({ endpoint: found }) => found === endpoint).rate.estimate * 100;
  const base = rate('base', 'strongreject-refused');
  return [
    figureOf(
      { figure: 'traces with the structure, alttrain', unit: '%', command },
      arm('alttrain').structure.presence.estimate * 100,
      { least: 80 },
    ),
    figureOf(
      { figure: 'traces with the structure, base', unit: '%', command },
      arm('base').structure.presence.estimate * 100,
      { most: 5 },
    ),
    figureOf({ figure: 'StrongREJECT refused, base', unit: '%', command }, base),
    figureOf(
      { figure: 'StrongREJECT refused, vanilla-sft', unit: '%', command },
      rate('vanilla-sft', 'strongreject-refused'),
    ),
    figureOf(
      { figure: 'StrongREJECT refused, alttrain', unit: '%', command },
      rate('alttrain', 'strongreject-refused'),
      { least: base + 0.01 },
    ),
    figureOf({ figure: 'safe XSTest refused, base', unit: '%', command }, rate('base', 'xstest-safe-refused')),
    figureOf(
      { figure: 'safe XSTest refused, vanilla-sft', unit: '%', command },
      rate('vanilla-sft', 'xstest-safe-refused'),
    ),
    figureOf({ figure: 'safe XSTest refused, alttrain', unit: '%', command }, rate('alttrain', 'xstest-safe-refused')),
  ];
}

function promptMemory() {
  const [few, many] = [100, 100_000].map((count) => {
    const printed = execFileSync(
      process.execPath,
      [...NODE_FLAGS, join(clone, 'tools/bench/write-prompts.mjs'), String(count)],
      {
        encoding: 'utf8',
      },
    );
    return JSON.parse(printed).peakBytes;
  });
  return [
    figureOf({ figure: 'Node memory, 100 prompts', unit: 'MB', command }, few / 1e6),
    figureOf({ figure: 'Node memory, 100,000 prompts', unit: 'MB', command }, many / 1e6),
    figureOf({ figure: 'Node memory, 100,000 to 100 prompts', unit: 'times', command }, many / few, { most: 1.5 }),
  ];
}
