import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { FileNotDownloaded } from './download.ts';
import { installKafkaJars } from './kafka-jars.ts';
import { fileName, lockedJars, parseLock, writeLock, type LockedJar } from './kafka-lock.ts';

type Answer = (response: ServerResponse, content: string) => void;

const well: Answer = (response, content) => response.end(content);
const wrong: Answer = (response) => response.end('wrong');
const failing: Answer = (response) => response.writeHead(500).end();
const missing: Answer = (response) => response.writeHead(404).end();
const cutOff: Answer = (response, content) => {
  response.writeHead(200, { 'content-length': content.length });
  response.write(content.slice(0, 2), () => response.destroy());
};
const endless: Answer = (response) => {
  const more = (): void => void response.write('x'.repeat(65_536), () => void (response.closed || setImmediate(more)));
  more();
};

let home: string;
let server: Server;
let repository: string;
/** How the next requests for a path are answered; well when there is nothing left. */
let answers: Map<string, Answer[]>;
let requests: string[];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'retrace-jars-'));
  answers = new Map();
  requests = [];
  server = createServer(({ url = '' }, response) => {
    requests.push(url);
    const answer = answers.get(url)?.shift() ?? well;
    answer(response, contentOf(url.slice(1)));
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  repository = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(home, { recursive: true, force: true });
});

function contentOf(path: string): string {
  return `the content of ${path}`;
}

function jar(name: string): LockedJar {
  const path = `org/example/${name}/1/${name}-1.jar`;
  const content = contentOf(path);
  return { path, sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };
}

function folder(): string {
  return join(home, 'kafka/4.4.0');
}

describe('installKafkaJars', () => {
  it('fetches every jar into one folder and tells where they are', async () => {
    const [a, b] = [jar('a'), jar('b')];
    const files = await installKafkaJars(home, `${repository}/`, [a, b]);
    expect(files).toEqual([join(folder(), 'a-1.jar'), join(folder(), 'b-1.jar')]);
    expect(await Promise.all(files.map((file) => readFile(file, 'utf8')))).toEqual(
      [a, b].map((one) => contentOf(one.path)),
    );
    expect((await readdir(folder())).toSorted()).toEqual(['a-1.jar', 'b-1.jar']);
  });

  it('fetches nothing twice but what is damaged', async () => {
    const jars = [jar('a'), jar('b'), jar('c')];
    const [a = '', b = ''] = await installKafkaJars(home, repository, jars);
    await writeFile(a, 'short');
    await writeFile(b, contentOf('another file of this le').padEnd(jar('b').bytes));
    requests = [];
    await installKafkaJars(home, repository, jars);
    expect(requests.toSorted()).toEqual(jars.slice(0, 2).map(({ path }) => `/${path}`));
    expect(await readFile(b, 'utf8')).toBe(contentOf(jar('b').path));
  });

  it('tries again after an error of the server, an answer cut off and wrong bytes', async () => {
    const jars = [jar('a'), jar('b'), jar('c')];
    answers.set(`/${jar('a').path}`, [failing, cutOff]);
    answers.set(`/${jar('b').path}`, [wrong]);
    answers.set(`/${jar('c').path}`, [endless]);
    await installKafkaJars(home, repository, jars);
    expect(await readdir(folder())).toHaveLength(3);
    expect(requests).toHaveLength(3 + 4);
  });

  it.each([
    ['wrong bytes', wrong, /its SHA-256 is [0-9a-f]{64}, and [0-9a-f]{64} was expected/],
    ['no such file', missing, /the server answered 404 Not Found/],
    ['an answer without end', endless, /it is longer than the \d+ bytes that were expected/],
  ])('says what is wrong when it stays: %s', async (_, answer, why) => {
    answers.set(`/${jar('a').path}`, [answer, answer, answer]);
    const failure = installKafkaJars(home, repository, [jar('a')]);
    await expect(failure).rejects.toBeInstanceOf(FileNotDownloaded);
    await expect(failure).rejects.toThrow(why);
    await expect(failure).rejects.toThrow(`${repository}/org/example/a/1/a-1.jar could not be downloaded`);
    expect(await readdir(folder())).toEqual([]);
    expect(requests).toHaveLength(3);
  });

  it('says once that there is no connection, and what to do', async () => {
    server.close();
    const failure = installKafkaJars(home, repository, [jar('a'), jar('b')]);
    await expect(failure).rejects.toThrow(/could not be downloaded: connect ECONNREFUSED .* RETRACE_MAVEN/);
  });

  it('fetches no more once one has failed', async () => {
    const jars = Array.from({ length: 30 }, (_, index) => jar(`jar-${index}`));
    const never: Answer = () => {};
    for (const { path } of jars) answers.set(`/${path}`, [never]);
    answers.set(`/${jars[0]?.path}`, [missing, missing, missing]);
    await expect(installKafkaJars(home, repository, jars)).rejects.toThrow('404');
    expect(new Set(requests).size).toBe(8);
  });

  it('fetches eight at a time', async () => {
    const jars = Array.from({ length: 30 }, (_, index) => jar(`jar-${index}`));
    let [now, most] = [0, 0];
    const slow: Answer = (response, content) => {
      most = Math.max(most, (now += 1));
      void setTimeout(50).then(() => {
        now -= 1;
        response.end(content);
      });
    };
    for (const { path } of jars) answers.set(`/${path}`, [slow]);
    await installKafkaJars(home, repository, jars);
    expect(most).toBe(8);
  });

  it('removes what a killed process left half written, not what another is writing', async () => {
    await mkdir(folder(), { recursive: true });
    const [gone, other] = [spawnSync('true').pid, process.ppid];
    for (const pid of [gone, other]) await writeFile(join(folder(), `a-1.jar.${pid}.partial`), 'half');
    await installKafkaJars(home, repository, [jar('a')]);
    expect((await readdir(folder())).toSorted()).toEqual(['a-1.jar', `a-1.jar.${other}.partial`]);
  });
});

describe('the lock of Kafka’s jars', () => {
  it('names each with its path, hash and size, and no two alike', () => {
    const jars = lockedJars();
    expect(jars.map(fileName)).toContain('kafka_2.13-4.4.0.jar');
    expect(new Set(jars.map(fileName)).size).toBe(jars.length);
    for (const { path, sha256, bytes } of jars) {
      expect(path).toMatch(/^[\w./-]+\.jar$/);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(bytes).toBeGreaterThan(0);
    }
  });

  it('reads as it was written, in the order of paths', () => {
    expect(parseLock(writeLock([jar('b'), jar('a')]))).toEqual([jar('a'), jar('b')]);
  });
});
