import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const BOOTSTRAP = new URL('../bootstrap', import.meta.url).pathname;

/** Answers its version, and builds a model in no time. */
const PYTHON = `#!/bin/sh
case "$*" in
  -c*) echo "3 12 $0" ;;
  *prepare-model*) mkdir -p "$5" && touch "$5/retrace-model.json" ;;
esac`;

const UV = `#!/bin/sh
case "$1" in
  --version) echo 'uv 99.0.0' ;;
  venv) for folder; do :; done; mkdir -p "$folder/bin"; ln -sf "$(command -v python3)" "$folder/bin/python" ;;
esac`;

/** Installs the only package that set-up runs: nx, which builds the program. */
export const NPM = `#!/bin/sh
mkdir -p node_modules/.bin
cp bin/nx node_modules/.bin/nx`;

const NX = `#!/bin/sh
mkdir -p apps/standalone/dist
cp program.js apps/standalone/dist/main.js`;

/** Never ends by itself while its project is there. */
export const ENDLESS_NPM = `#!/bin/sh
echo $$ > npm.pid.new && mv npm.pid.new npm.pid
while test -f npm.pid; do sleep 0.1; done`;

/** Serves until Ctrl-C, or until its project is gone. */
const PROGRAM = `
const { existsSync } = require('node:fs');
process.on('SIGINT', () => {
  console.log('program stopped');
  process.exit(130);
});
setInterval(() => existsSync(__filename) || process.exit(), 100);
console.log('program ' + process.pid + ' serves');
`;

export interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly exitCode: Promise<number | null>;
}

export interface ThrowawayProject {
  readonly folder: string;
  /** `npm start`, without npm. */
  start(): Started;
  write(path: string, content: string): Promise<void>;
  remove(): Promise<void>;
}

/** A project with the real set-up code and stand-ins for the tools that it runs: no network, and done in a moment. */
export async function throwawayProject(): Promise<ThrowawayProject> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'retrace-project-')));
  const write = async (path: string, content: string): Promise<void> => {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content, { mode: 0o755 });
  };
  const files = {
    'package-lock.json': '{}',
    'apps/trainer/requirements.lock': '',
    'apps/trainer/embedded-model.lock': '',
    'program.js': PROGRAM,
    'bin/python3': PYTHON,
    'bin/uv': UV,
    'bin/npm': NPM,
    'bin/nx': NX,
  };
  for (const [path, content] of Object.entries(files)) await write(path, content);
  await cp(BOOTSTRAP, join(folder, 'tools/bootstrap'), {
    recursive: true,
    filter: (file) => !file.endsWith('.spec.ts'),
  });
  return { folder, write, start: () => start(folder), remove: () => rm(folder, { recursive: true, force: true }) };
}

function start(folder: string): Started {
  const path = [join(folder, 'bin'), process.env['PATH']].join(delimiter);
  const child = spawn(process.execPath, ['tools/bootstrap/start.mjs'], { cwd: folder, env: { PATH: path } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => void (output += text));
  }
  const exitCode = once(child, 'close').then(() => child.exitCode);
  return { child, output: () => output, exitCode };
}
