// Stands in for sbatch, squeue, sacct and scancel, after their manuals (Slurm 25.11): jobs are processes of this machine.
// Called as `stub-slurm.mjs COMMAND FOLDER …`, where the folder keeps the jobs, one JSON file each, and what to do wrong.
import { spawn } from 'node:child_process';
import { appendFileSync, closeSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [command, folder, ...words] = process.argv.slice(2);
const behaviourFile = join(folder, 'behaviour');
const behaviour = existsSync(behaviourFile) ? readFileSync(behaviourFile, 'utf8') : '';
const jobFile = (id) => join(folder, `${id}.json`);
const read = (id) => JSON.parse(readFileSync(jobFile(id), 'utf8'));
const change = (id, fields) => writeFileSync(jobFile(id), JSON.stringify({ ...read(id), ...fields }));
const ids = () => readdirSync(folder).flatMap((name) => /^(\d+)\.json$/.exec(name)?.[1] ?? []);
const option = (name) => words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
const give = (text) => process.stdout.write(`${text}\n`);
const refuse = (text) => {
  process.stderr.write(`${command}: error: ${text}\n`);
  process.exit(1);
};
/** Undefined for a job that has left the queue. */
const queueState = ({ state, epilogUntil = 0 }) => {
  if (!hasEnded(state)) return state;
  return Date.now() < epilogUntil ? 'COMPLETING' : undefined;
};
const hasEnded = (state) => !['PENDING', 'RUNNING'].includes(state);

const commands = {
  sbatch: () => {
    if (behaviour === 'rejects')
      refuse('Batch job submission failed: Invalid account or account/partition combination specified');
    const script = words.at(-1);
    const directives = {};
    for (const [, name, value] of readFileSync(script, 'utf8').matchAll(/^#SBATCH --([\w-]+)(?:=(.*))?$/gm)) {
      directives[name] = value?.replace(/^"(.*)"$/, '$1') ?? '';
    }
    const id = String(100 + ids().length);
    const job = { id, name: directives['job-name'], state: 'PENDING', exitCode: '0:0', script, directives };
    writeFileSync(jobFile(id), JSON.stringify(job));
    if (behaviour !== 'keeps jobs waiting') {
      spawn(process.execPath, [process.argv[1], 'run', folder, id], { detached: true, stdio: 'ignore' }).unref();
    }
    if (behaviour === 'loses its answer') process.exit(1);
    give(`${id};cluster`);
  },
  /** The part of a node. */
  run: () => {
    const [id] = words;
    const { script, directives } = read(id);
    const file = (name) => openSync(directives[name].replace('%j', id), 'a');
    const outputs = [file('output'), file('error')];
    const child = spawn('sh', [script], { cwd: directives.chdir, stdio: ['ignore', ...outputs] });
    for (const output of outputs) closeSync(output);
    change(id, { state: 'RUNNING', pid: child.pid });
    child.once('exit', (code, signal) => {
      const { state } = read(id);
      if (hasEnded(state)) return;
      const fate = { 'runs out of memory': 'OUT_OF_MEMORY', 'loses its node': 'NODE_FAIL', preempts: 'PREEMPTED' };
      const failed = fate[behaviour] ?? 'FAILED';
      const exitCode = signal === null ? `${code}:0` : `0:${signal === 'SIGKILL' ? 9 : 15}`;
      // The accounting knows the end, while the epilog keeps the job in the queue.
      const epilogUntil = behaviour === 'completes slowly' ? Date.now() + 1500 : 0;
      change(id, { state: code === 0 ? 'COMPLETED' : failed, exitCode, epilogUntil });
    });
  },
  squeue: () => {
    if (behaviour === 'is away') refuse('Unable to contact slurm controller (connect failure)');
    const name = option('name');
    if (name !== undefined) {
      const found = ids().filter((id) => read(id).name === name && queueState(read(id)) !== undefined);
      return found.forEach((id) => give(`${id}|${queueState(read(id))}`));
    }
    const id = words[words.indexOf('-j') + 1];
    if (!existsSync(jobFile(id))) refuse('Invalid job id specified');
    const state = queueState(read(id)) ?? read(id).state;
    give(`${state}|${state === 'PENDING' ? 'Resources' : 'None'}`);
  },
  sacct: () => {
    if (behaviour === 'is away') refuse('slurmdbd: Connection refused');
    if (behaviour === 'has no accounting yet') return;
    const id = words[words.indexOf('-j') + 1];
    const { state, exitCode } = read(id);
    give(`${state}|${exitCode}`);
  },
  scancel: () => {
    const id = words.at(-1);
    const { state, pid } = read(id);
    const signal = option('signal');
    if (signal === undefined && !hasEnded(state)) change(id, { state: 'CANCELLED by 1000', exitCode: '0:15' });
    if (state !== 'RUNNING') return;
    process.kill(pid, 'SIGTERM');
    if (signal === undefined) setTimeout(() => tryKill(pid), 300); // KillWait
  },
};

function tryKill(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended at SIGTERM.
  }
}

appendFileSync(join(folder, 'asked'), `${[command, ...words].join(' ')}\n`);
commands[command]();
