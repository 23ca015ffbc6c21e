import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';

import type { V1Job, V1Pod, V1PodStatus } from '@kubernetes/client-node';

/** How a pod fares before its container runs, or at its end. */
export type PodFate = 'runs' | 'finds no node' | 'has no image' | 'has no program' | 'is killed for its memory';

interface LogLine {
  readonly at: Date;
  readonly text: string;
}

/** A pod whose container is a process of this machine. */
export class StubPod {
  readonly created = new Date();
  readonly lines: LogLine[] = [];
  /** Told of each line, and of the end. */
  readonly listeners = new Set<() => void>();
  deleted: Date | undefined;
  private child: ChildProcess | undefined;
  private exit: { readonly code: number | null; readonly signal: NodeJS.Signals | null } | undefined;
  private disruption: string | undefined;

  constructor(
    readonly name: string,
    readonly job: V1Job,
    private readonly fate: PodFate,
    /** By name, the Secrets of the namespace. */
    private readonly secrets: ReadonlyMap<string, Readonly<Record<string, string>>>,
    private readonly onEnd: () => void,
  ) {}

  get hasEnded(): boolean {
    return this.exit !== undefined;
  }

  /** Starts what the container's command says. */
  start(): void {
    if (this.fate !== 'runs' && this.fate !== 'is killed for its memory') return;
    const { command = [], workingDir } = this.container;
    const [program = '', ...words] = command;
    for (const folder of this.emptyFolders) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
    }
    const env = { ...process.env, ...this.environment };
    const child = spawn(program, words, { cwd: workingDir, env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (text) => {
        this.lines.push({ at: new Date(), text });
        this.tell();
      });
    }
    child.once('close', (code, signal) => {
      this.exit = { code, signal };
      this.tell();
      this.onEnd();
    });
  }

  /** SIGTERM, and SIGKILL after the pod's grace. */
  async stop(): Promise<void> {
    this.deleted ??= new Date();
    if (this.child === undefined || this.hasEnded) return;
    const grace = (this.job.spec?.template.spec?.terminationGracePeriodSeconds ?? 30) * 1000;
    const kill = setTimeout(() => this.child?.kill('SIGKILL'), grace);
    this.child.kill('SIGTERM');
    await once(this.child, 'close');
    clearTimeout(kill);
  }

  kill(signal: NodeJS.Signals): void {
    this.child?.kill(signal);
  }

  /** As a scheduler does for a pod of higher priority, or a kubelet that runs out of something. */
  async disrupt(reason: string): Promise<void> {
    this.disruption = reason;
    this.kill('SIGTERM');
    if (this.child !== undefined && !this.hasEnded) await once(this.child, 'close');
  }

  toJSON(): V1Pod {
    return {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        name: this.name,
        labels: { 'job-name': this.job.metadata?.name ?? '' },
        creationTimestamp: this.created,
        ...(this.deleted === undefined ? {} : { deletionTimestamp: this.deleted }),
      },
      ...(this.job.spec?.template.spec && { spec: this.job.spec.template.spec }),
      status: this.status(),
    };
  }

  private get container() {
    const [container] = this.job.spec?.template.spec?.containers ?? [];
    if (container === undefined) throw new Error('The Job has no container.');
    return container;
  }

  /** Where it has volumes of its own, which are empty when it starts. */
  private get emptyFolders(): readonly string[] {
    const { volumes = [] } = this.job.spec?.template.spec ?? {};
    const names = volumes.filter(({ emptyDir }) => emptyDir !== undefined).map(({ name }) => name);
    const mounts = this.container.volumeMounts ?? [];
    return mounts.filter(({ name }) => names.includes(name)).map(({ mountPath }) => mountPath);
  }

  private get environment(): NodeJS.ProcessEnv {
    const { env = [] } = this.container;
    return Object.fromEntries(
      env.map(({ name, value, valueFrom }) => {
        const { name: secret = '', key = '' } = valueFrom?.secretKeyRef ?? {};
        return [name, value ?? this.secrets.get(secret)?.[key]];
      }),
    );
  }

  private status(): V1PodStatus {
    if (this.fate === 'finds no node') {
      const message = '0/3 nodes are available: 3 Insufficient nvidia.com/gpu. preemption: 0/3 nodes are available.';
      const condition = { type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message };
      return { phase: 'Pending', conditions: [condition] };
    }
    if (this.fate === 'has no image') {
      const message = `Back-off pulling image "${this.container.image}"`;
      return this.inState('Pending', { waiting: { reason: 'ImagePullBackOff', message } });
    }
    if (this.fate === 'has no program') {
      const message = 'exec: "python": executable file not found in $PATH';
      return this.inState('Failed', { terminated: { exitCode: 128, reason: 'StartError', message } });
    }
    if (this.exit === undefined) return this.inState('Running', { running: { startedAt: this.created } });
    const { code, signal } = this.exit;
    const exitCode = code ?? (signal === 'SIGKILL' ? 137 : 143);
    const isKilledForMemory = this.fate === 'is killed for its memory';
    const reason = isKilledForMemory ? 'OOMKilled' : exitCode === 0 ? 'Completed' : 'Error';
    const status = this.inState(exitCode === 0 ? 'Succeeded' : 'Failed', { terminated: { exitCode, reason } });
    if (this.disruption === undefined) return status;
    return { ...status, conditions: [{ type: 'DisruptionTarget', status: 'True', reason: this.disruption }] };
  }

  private inState(phase: string, state: object): V1PodStatus {
    const container = { name: this.container.name, image: '', imageID: '', ready: false, restartCount: 0, state };
    return { phase, conditions: [{ type: 'PodScheduled', status: 'True' }], containerStatuses: [container] };
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
