import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { processIdentity } from './process-identity.mjs';
import { takeProjectLock } from './project-lock.mjs';

let folder: string;
let file: string;
let children: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'retrace-lock-'));
  file = join(folder, 'lock');
  children = [];
});

afterEach(async () => {
  for (const child of children) await kill(child);
  rmSync(folder, { recursive: true, force: true });
});

async function kill(child: ChildProcess): Promise<void> {
  if (child.kill('SIGKILL')) await once(child, 'exit');
}

async function aProcess(): Promise<{ child: ChildProcess; pid: number; identity: string }> {
  const child = spawn('sleep', ['600']);
  children.push(child);
  await once(child, 'spawn');
  const identity = child.pid === undefined ? undefined : processIdentity(child.pid);
  expect.assert(child.pid !== undefined && identity !== undefined);
  return { child, pid: child.pid, identity };
}

/** Another Node that takes the lock, says how that went, and lives on. */
async function otherTaker(afterwards = ''): Promise<{ child: ChildProcess; answer: string }> {
  const module = new URL('project-lock.mjs', import.meta.url).href;
  const script = `
    import { takeProjectLock } from '${module}';
    try {
      const lock = takeProjectLock(${JSON.stringify(file)});
      ${afterwards}
      console.log('taken');
    } catch (error) {
      console.log(error.message);
    }
    setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  children.push(child);
  const [answer] = await once(child.stdout.setEncoding('utf8'), 'data');
  return { child, answer: String(answer).trim() };
}

const holds = (pid: number | undefined): string => `Retrace already runs here: process ${pid} holds ${folder}.`;

describe('takeProjectLock', () => {
  it('makes the folder that it locks, and leaves nothing in it when released', () => {
    file = join(folder, 'new/home/lock');
    const lock = takeProjectLock(file);
    expect(readdirSync(join(folder, 'new/home'))).toEqual(['lock']);
    lock.release();
    expect(readdirSync(join(folder, 'new/home'))).toEqual([]);
  });

  it('can be taken again after its release', () => {
    takeProjectLock(file).release();
    expect(() => takeProjectLock(file)).not.toThrow();
  });

  it('tells a second taker who holds it, and the way out', () => {
    takeProjectLock(file);
    expect(() => takeProjectLock(file)).toThrow(
      `${holds(process.pid)} Stop it, or name another folder with RETRACE_HOME.`,
    );
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('takes over the lock of a holder that was killed', async () => {
    const { child, answer } = await otherTaker();
    expect(answer).toBe('taken');
    expect(() => takeProjectLock(file)).toThrow(holds(child.pid));
    await kill(child);
    expect(() => takeProjectLock(file)).not.toThrow();
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('takes over the lock of a dead holder whose number another process has now', async () => {
    const { pid, identity } = await aProcess();
    writeFileSync(file, JSON.stringify([{ pid, identity: `${identity}0` }]));
    expect(() => takeProjectLock(file)).not.toThrow();
  });

  it('stays held by a second holder when the first is killed', async () => {
    const program = await aProcess();
    const { child } = await otherTaker(`lock.addHolder(${program.pid});`);
    await kill(child);
    expect(() => takeProjectLock(file)).toThrow(holds(program.pid));
    await kill(program.child);
    expect(() => takeProjectLock(file)).not.toThrow();
  });

  it('forgets holders that have ended, however many there were', async () => {
    const lock = takeProjectLock(file);
    for (let tool = 0; tool < 3; tool += 1) {
      const { child, pid } = await aProcess();
      lock.addHolder(pid);
      await kill(child);
    }
    const last = await aProcess();
    lock.addHolder(last.pid);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual([
      { pid: process.pid, identity: processIdentity(process.pid) },
      { pid: last.pid, identity: last.identity },
    ]);
  });

  it('is not held by a process that ended before it became a holder', async () => {
    const { child, pid } = await aProcess();
    await kill(child);
    const { child: first } = await otherTaker(`lock.addHolder(${pid});`);
    await kill(first);
    expect(() => takeProjectLock(file)).not.toThrow();
  });

  it('goes to exactly one of two that find a dead one at once', async () => {
    writeFileSync(file, '[]');
    const takers = await Promise.all([otherTaker(), otherTaker()]);
    const winner = takers.find(({ answer }) => answer === 'taken');
    const loser = takers.find(({ answer }) => answer !== 'taken');
    expect(loser?.answer).toContain(holds(winner?.child.pid));
  });

  it.each(['', '[{"pid": 12', 'null', '{}', '[null]', '[{}]', '[{"pid":1073741824}]', '["1"]', '1234'])(
    'takes over a file that is no lock: %s',
    (content) => {
      writeFileSync(file, content);
      expect(() => takeProjectLock(file)).not.toThrow();
      expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject([{ pid: process.pid }]);
    },
  );
});
