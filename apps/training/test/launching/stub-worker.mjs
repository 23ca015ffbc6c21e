// Stands in for `python -m retrace_trainer train JOB.json`: speaks the same lines and behaves as the job's runId says,
// or, where that names no behaviour, its training set.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const job = JSON.parse(readFileSync(process.argv.at(-1), 'utf8'));
const say = (event, fields) => process.stdout.write(`${JSON.stringify({ event, ...fields })}\n`);
const stay = () => setInterval(() => undefined, 60_000);
const fail = (code, exitCode) => {
  say('failed', { code, message: `The stub says ${code}.` });
  process.exitCode = exitCode;
};
const step = (number) =>
  say('step', {
    step: number,
    steps: 2,
    epoch: number / 2,
    loss: 1.5 / number,
    learningRate: 0.001,
    gradientNorm: 1,
    tokens: number * 100,
    tokensPerSecond: 50,
    secondsLeft: 2 - number,
    residentBytes: 1000,
  });
const adapter = `${job.output}/adapter`;
const finished = () => ({
  adapter,
  steps: 2,
  finalLoss: 0.75,
  seconds: 1,
  tokens: 200,
  peakResidentBytes: 1000,
  versions: { trl: '1' },
});
const finish = () => {
  mkdirSync(adapter, { recursive: true });
  writeFileSync(`${adapter}/adapter_config.json`, JSON.stringify({ seed: job.seed }));
  writeFileSync(`${adapter}/README.md`, `An adapter of ${job.runId}.`);
  writeFileSync(`${adapter}/retrace-machine.json`, JSON.stringify({ platform: 'a stub' }));
  say('finished', finished());
};
const beat = () => say('heartbeat', { phase: 'training' });
/** Does the first thing in a new run's folder, and finishes the run when it is launched there again. */
const atFirst = (behave) => {
  const checkpoint = `${job.output}/checkpoint-1`;
  if (!existsSync(checkpoint)) {
    mkdirSync(checkpoint);
    return behave();
  }
  say('resumed', { step: 1, discarded: [] });
  step(2);
  finish();
};
const train = () => {
  say('phase', { phase: 'training' });
  step(1);
  say('checkpoint', { step: 1 });
};

const behaviours = {
  trains: () => {
    train();
    step(2);
    finish();
  },
  'prints what is no event': () => {
    console.error('Loading weights');
    process.stdout.write(
      'progress 10 %\n{"event": "step"\n{"event":"sang","song":"la"}\n{"event":"step","step":"two"}\n',
    );
    finish();
  },
  'rejects its input': () => fail('wrong-input', 2),
  'is out of memory': () => fail('out-of-memory', 3),
  'loses its device': () => fail('lost-device', 4),
  diverges: () => fail('diverged', 5),
  'fills the disk': () => fail('disk-full', 6),
  'has a bug': () => {
    console.error('Traceback (most recent call last):\nKeyError: loss');
    process.exitCode = 70;
  },
  'ends early': () => train(),
  'is killed': () => {
    train();
    process.kill(process.pid, 'SIGKILL');
  },
  'trains until interrupted': () => {
    process.on('SIGTERM', () => {
      say('checkpoint', { step: 1 });
      fail('interrupted', 143);
      process.exit();
    });
    train();
    stay();
  },
  'says which GPUs it sees': () => {
    console.error(`GPUs: ${process.env.CUDA_VISIBLE_DEVICES}`);
    finish();
  },
  'trains slowly': () => {
    train();
    const rest = [beat, beat, beat, () => step(2), finish];
    const next = () => {
      rest.shift()?.();
      if (rest.length > 0) setTimeout(next, 100);
    };
    setTimeout(next, 100);
  },
  'trains and writes its account': () => {
    behaviours.trains();
    const { adapter: _, ...account } = finished();
    writeFileSync(`${job.output}/adapter/retrace-run.json`, JSON.stringify(account));
  },
  'falls silent': () => behaviours['trains until interrupted'](),
  'takes long for a step': () => {
    train();
    let beats = 0;
    const heart = setInterval(() => {
      beat();
      beats += 1;
      if (beats < 20) return;
      clearInterval(heart);
      step(2);
      finish();
    }, 100);
  },
  'makes many steps': () => {
    for (let number = 1; number <= 1200; number += 1) step(number);
    finish();
  },
  'loses the third step at first': () =>
    atFirst(() => {
      for (const number of [1, 2, 3]) step(number);
      process.kill(process.pid, 'SIGKILL');
    }),
  'is killed at first': () => atFirst(behaviours['is killed']),
  'trains until interrupted at first': () => atFirst(behaviours['trains until interrupted']),
  'ignores SIGTERM': () => {
    process.on('SIGTERM', () => console.error('not now'));
    train();
    stay();
  },
  'leaves a child that holds its output': () => {
    spawn(process.execPath, ['-e', 'setInterval(() => {}, 60000)'], { stdio: 'inherit' });
    train();
    process.kill(process.pid, 'SIGKILL');
  },
};

const behave = behaviours[job.runId] ?? behaviours[readFileSync(job.trainingSet, 'utf8')];
behave();
