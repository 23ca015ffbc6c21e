import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

import { KubeConfig, type V1Job } from '@kubernetes/client-node';

import { StubPod, type PodFate } from './stub-pod.js';

const NAMESPACE = 'ml';
const TOKEN = 'the-token';

/** What becomes of a request: an answer with a status, a connection that breaks off, or no answer. */
export type Fault = 400 | 403 | 422 | 429 | 500 | 'drop' | 'hang';

interface PlannedFault {
  readonly request: RegExp;
  readonly fault: Fault;
  times: number;
}

/**
 * The part of a Kubernetes API server that Jobs need, over HTTP, with processes as pods. It was written after the API's
 * reference (v1.34) and speaks the paths and JSON of that.
 */
export class StubCluster implements AsyncDisposable {
  /** What was asked, like `POST /apis/batch/v1/namespaces/ml/jobs`. */
  readonly asked: string[] = [];
  readonly pods = new Map<string, StubPod>();
  readonly jobs = new Map<string, V1Job>();
  /** By name. */
  readonly secrets = new Map<string, Readonly<Record<string, string>>>();
  /** Of the next pods. */
  fate: PodFate = 'runs';
  /** After how many lines the next log streams break off, in the middle of the line behind them. */
  readonly logCuts: number[] = [];
  private readonly faults: PlannedFault[] = [];
  private made = 0;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<StubCluster> {
    const server = createServer();
    const cluster = new StubCluster(server);
    server.on('request', (request, response) => void cluster.answer(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return cluster;
  }

  /** How the launcher reaches it. */
  config(token = TOKEN): KubeConfig {
    const config = new KubeConfig();
    const { port } = this.server.address() as AddressInfo; // it listens on a port
    config.loadFromOptions({
      clusters: [{ name: 'stub', server: `http://127.0.0.1:${port}`, skipTLSVerify: true }],
      users: [{ name: 'service', token }],
      contexts: [{ name: 'stub', cluster: 'stub', user: 'service', namespace: NAMESPACE }],
      currentContext: 'stub',
    });
    return config;
  }

  /** Has the next requests that match fare badly. */
  misbehave(request: RegExp, fault: Fault, times = 1): void {
    this.faults.push({ request, fault, times });
  }

  /** The only pod. */
  get pod(): StubPod {
    const [pod] = this.pods.values();
    if (pod === undefined) throw new Error('There is no pod.');
    return pod;
  }

  async deleteJob(name: string): Promise<void> {
    const job = this.jobs.get(name);
    if (job === undefined) return;
    job.metadata = { ...job.metadata, deletionTimestamp: new Date() };
    for (const pod of this.podsOf(name)) {
      await pod.stop();
      await setTimeout(50);
      this.pods.delete(pod.name);
    }
    this.jobs.delete(name);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const pod of this.pods.values()) pod.kill('SIGKILL');
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private podsOf(job: string): readonly StubPod[] {
    return [...this.pods.values()].filter((pod) => pod.job.metadata?.name === job);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', 'http://stub');
    const line = `${request.method} ${url.pathname}`;
    this.asked.push(line);
    if (this.faulty(line, response)) return;
    if (request.headers.authorization !== `Bearer ${TOKEN}`) return fail(response, 401, 'Unauthorized');
    const [, job] = /^\/apis\/batch\/v1\/namespaces\/ml\/jobs\/?([^/]*)$/.exec(url.pathname) ?? [];
    if (job === '' && request.method === 'POST') return this.create(await bodyOf(request), response);
    if (job !== undefined && request.method === 'GET') return found(response, this.jobs.get(job));
    if (job !== undefined && request.method === 'DELETE') return this.delete(job, url, response);
    if (url.pathname === '/api/v1/namespaces/ml/pods') return this.list(url, response);
    const [, pod] = /^\/api\/v1\/namespaces\/ml\/pods\/([^/]+)\/log$/.exec(url.pathname) ?? [];
    if (pod !== undefined) return this.log(this.pods.get(pod), url, response);
    fail(response, 404, 'the server could not find the requested resource');
  }

  private faulty(line: string, response: ServerResponse): boolean {
    const planned = this.faults.find(({ request, times }) => times > 0 && request.test(line));
    if (planned === undefined) return false;
    planned.times -= 1;
    if (planned.fault === 'drop') response.destroy();
    if (planned.fault === 429) response.setHeader('Retry-After', '0');
    if (typeof planned.fault === 'number') fail(response, planned.fault, `the stub answers ${planned.fault}`);
    return true;
  }

  private create(job: V1Job, response: ServerResponse): void {
    const name = job.metadata?.name ?? '';
    if (!/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(name)) return fail(response, 422, 'metadata.name: Invalid value');
    if (this.jobs.has(name)) return fail(response, 409, `jobs.batch "${name}" already exists`);
    this.jobs.set(name, { ...job, status: {} });
    const pod = new StubPod(`${name}-${(this.made += 1)}`, job, this.fate, this.secrets, () => this.ended(name, pod));
    this.pods.set(pod.name, pod);
    pod.start();
    send(response, 201, job);
  }

  private ended(name: string, pod: StubPod): void {
    const job = this.jobs.get(name);
    const type = pod.toJSON().status?.phase === 'Succeeded' ? 'Complete' : 'Failed';
    if (job !== undefined) job.status = { conditions: [{ type, status: 'True' }] };
  }

  private delete(name: string, url: URL, response: ServerResponse): void {
    const job = this.jobs.get(name);
    if (job === undefined) return found(response, job);
    if (url.searchParams.get('propagationPolicy') !== 'Foreground') return fail(response, 400, 'pods would be left');
    void this.deleteJob(name);
    send(response, 200, job);
  }

  private list(url: URL, response: ServerResponse): void {
    const job = /^job-name=(.+)$/.exec(url.searchParams.get('labelSelector') ?? '')?.[1] ?? '';
    send(response, 200, { apiVersion: 'v1', kind: 'PodList', metadata: {}, items: this.podsOf(job) });
  }

  private log(pod: StubPod | undefined, url: URL, response: ServerResponse): void {
    if (pod === undefined) return found(response, pod);
    if (url.searchParams.get('container') !== 'worker') return fail(response, 400, 'no such container');
    const since = Date.parse(url.searchParams.get('sinceTime') ?? '1970-01-01T00:00:00Z');
    response.writeHead(200, { 'content-type': 'text/plain' });
    let next = 0;
    let written = 0;
    const cutAfter = this.logCuts.shift() ?? Infinity;
    const write = (): void => {
      for (; next < pod.lines.length; next += 1) {
        const { at, text } = pod.lines[next] ?? { at: new Date(0), text: '' };
        if (at.getTime() < since) continue;
        const line = `${at.toISOString()} ${text}\n`;
        if ((written += 1) > cutAfter) {
          pod.listeners.delete(write);
          response.write(line.slice(0, 40), () => response.destroy());
          return;
        }
        response.write(line);
      }
      if (!pod.hasEnded) return;
      pod.listeners.delete(write);
      response.end();
    };
    pod.listeners.add(write);
    response.once('close', () => pod.listeners.delete(write));
    write();
  }
}

async function bodyOf(request: IncomingMessage): Promise<V1Job> {
  const chunks: Buffer[] = await request.toArray();
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function found(response: ServerResponse, object: V1Job | undefined): void {
  if (object === undefined) fail(response, 404, 'not found');
  else send(response, 200, object);
}

/** As the API tells failures. */
function fail(response: ServerResponse, code: number, message: string): void {
  send(response, code, { kind: 'Status', apiVersion: 'v1', status: 'Failure', code, message });
}
