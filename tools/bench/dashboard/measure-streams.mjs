// How long a change takes from the database to 500 clients of one process.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { figureOf } from '../figures.mjs';
import { benchSpec } from './bench-spec.mjs';

const command = 'npm run bench:dashboard';
const STUDIES = 10;
const STUDY_CLIENTS = 300;
const LIST_CLIENTS = 200;
/** Of every study, each half a second. */
const CHANGES = 40;
const CHANGE_EVERY_MS = 500;

/**
 * @typedef {object} Bench
 * @property {string} url @property {import('node:child_process').ChildProcess} server @property {import('pg').Client} database
 */

/** @param {Bench} bench */
export async function measureStreams({ url, server, database }) {
  const ids = [];
  for (let place = 0; place < STUDIES; place += 1) ids.push(await submit(url));
  const paths = [
    ...Array.from({ length: STUDY_CLIENTS }, (_, place) => `${ids[place % STUDIES]}/events`),
    ...Array.from({ length: LIST_CLIENTS }, () => 'events'),
  ];
  const before = await memoryOf(server);
  console.log(
    `${paths.length} clients follow ${STUDIES} studies, which change ${1000 / CHANGE_EVERY_MS} times a second …`,
  );
  const clients = fork(fileURLToPath(new URL('sse-clients.mjs', import.meta.url)), [url, JSON.stringify(paths)]);
  await once(clients, 'message');
  await setTimeout(1000);
  const committed = await change(database, ids);
  await setTimeout(2000);
  const after = await memoryOf(server);
  clients.send('received');
  const received = await answerOf(clients, 'received');
  clients.disconnect();
  const { delays, lost } = delaysOf(received, committed, ids);
  delays.sort((a, b) => a - b);
  const seconds = { unit: 's', command };
  return [
    figureOf({ figure: 'clients of event streams, one process', unit: 'clients', command }, paths.length),
    figureOf({ ...seconds, figure: 'from a change to a client, median' }, quantile(delays, 0.5)),
    figureOf({ ...seconds, figure: 'from a change to a client, p99' }, quantile(delays, 0.99), { most: 1 }),
    figureOf({ ...seconds, figure: 'from a change to a client, longest' }, quantile(delays, 1)),
    figureOf({ figure: 'changes that a client did not get', unit: 'changes', command }, lost, { most: 0 }),
    figureOf(
      { figure: 'memory of the process for each client', unit: 'kB', command },
      (after - before) / 1e3 / paths.length,
    ),
  ];
}

/** @param {string} url @returns {Promise<string>} the study's id */
async function submit(url) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/api/studies`, { method: 'POST', body: JSON.stringify(benchSpec), headers });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()).id;
}

/**
 * Changes studies as progress does, evenly over time.
 * @param {import('pg').Client} database @param {readonly string[]} ids
 * @returns {Promise<Map<string, number>>} when each revision was committed, in milliseconds, by study and revision
 */
async function change(database, ids) {
  const committed = new Map();
  const began = performance.now();
  for (let round = 0; round < CHANGES; round += 1) {
    for (const [place, id] of ids.entries()) {
      const due = began + CHANGE_EVERY_MS * (round + place / ids.length);
      await setTimeout(Math.max(0, due - performance.now()));
      const { rows } = await database.query(
        `WITH moved AS (
           UPDATE units SET state = 'running', done = done + 1, total = 100 WHERE study_id = $1 AND stage = 'training'
         )
         UPDATE studies SET revision = revision + 1 WHERE id = $1 RETURNING revision`,
        [id],
      );
      committed.set(`${id}/${rows[0].revision}`, performance.timeOrigin + performance.now());
    }
  }
  return committed;
}

/**
 * A newer revision tells an older one too.
 * @param {readonly (readonly [string, number, number][])[]} received by client
 * @param {Map<string, number>} committed @param {readonly string[]} ids
 */
function delaysOf(received, committed, ids) {
  const delays = [];
  let lost = 0;
  for (const [client, events] of received.entries()) {
    const followed = client < STUDY_CLIENTS ? [ids[client % STUDIES] ?? ''] : ids;
    for (const id of followed) {
      const mine = events.filter(([study]) => study === id);
      for (let revision = 2; revision <= CHANGES + 1; revision += 1) {
        const first = mine.find(([, told]) => told >= revision);
        const at = committed.get(`${id}/${revision}`);
        if (first === undefined || at === undefined) lost += 1;
        else delays.push((first[2] - at) / 1000);
      }
    }
  }
  return { delays, lost };
}

/** @param {readonly number[]} sorted @param {number} share */
function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
}

/** @param {import('node:child_process').ChildProcess} server @returns {Promise<number>} bytes */
async function memoryOf(server) {
  server.send('memory');
  const [{ rss }] = await once(server, 'message');
  return rss;
}

/** @param {import('node:child_process').ChildProcess} clients @param {string} kind */
async function answerOf(clients, kind) {
  for (;;) {
    const [message] = await once(clients, 'message');
    if (message.kind === kind) return message.received;
  }
}
