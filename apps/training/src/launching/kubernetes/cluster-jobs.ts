import { setTimeout } from 'node:timers/promises';

import {
  ApiException,
  BatchV1Api,
  CoreV1Api,
  type KubeConfig,
  type ConfigurationOptions,
  type V1Job,
  type V1Pod,
} from '@kubernetes/client-node';

import { callApi, type ApiPatience } from './api-call.js';

/** Jobs of a namespace and their pods, over the cluster's API. All throw what `callApi` throws. */
export class ClusterJobs {
  private readonly batch: BatchV1Api;
  private readonly core: CoreV1Api;

  constructor(
    config: KubeConfig,
    private readonly namespace: string,
    private readonly patience: ApiPatience,
    /** How often it looks whether a Job is gone, in milliseconds. */
    private readonly pollMs: number,
  ) {
    this.batch = config.makeApiClient(BatchV1Api);
    this.core = config.makeApiClient(CoreV1Api);
  }

  /**
   * Makes a Job, or leaves the one alone that has its name already. One that is on its way out is waited for.
   *
   * @param onWaiting told when it is
   */
  async createOrAdopt(job: V1Job, name: string, onWaiting: () => void, signal: AbortSignal): Promise<void> {
    for (;;) {
      const { namespace } = this;
      const isMade = await this.unless(409, 'create Jobs', signal, (options) =>
        this.batch.createNamespacedJob({ namespace, body: job }, options),
      );
      if (isMade !== undefined) return;
      const earlier = await this.job(name, signal);
      if (earlier !== undefined && earlier.metadata?.deletionTimestamp === undefined) return;
      onWaiting();
      await this.pause(signal);
    }
  }

  job(name: string, signal: AbortSignal): Promise<V1Job | undefined> {
    const { namespace } = this;
    return this.unless(404, 'get Jobs', signal, (options) =>
      this.batch.readNamespacedJob({ name, namespace }, options),
    );
  }

  /** The names of the Jobs that have some labels, and are not on their way out. */
  async names(labelSelector: string, signal: AbortSignal): Promise<readonly string[]> {
    const { namespace } = this;
    const found = await this.unless(404, 'list Jobs', signal, (options) =>
      this.batch.listNamespacedJob({ namespace, labelSelector }, options),
    );
    const staying = found?.items.filter(({ metadata }) => metadata?.deletionTimestamp === undefined) ?? [];
    return staying.flatMap(({ metadata }) => metadata?.name ?? []);
  }

  /** A Job's pod; the newest, should there be several. */
  async pod(job: string, signal: AbortSignal): Promise<V1Pod | undefined> {
    const { namespace } = this;
    const pods = await this.unless(404, 'list pods', signal, (options) =>
      this.core.listNamespacedPod({ namespace, labelSelector: `job-name=${job}` }, options),
    );
    const age = ({ metadata }: V1Pod): number => metadata?.creationTimestamp?.getTime() ?? 0;
    return pods?.items.toSorted((one, other) => age(other) - age(one))[0];
  }

  /** Has a Job deleted and its pod with it, which is sent SIGTERM. It is not gone yet when this resolves. */
  async delete(name: string, signal: AbortSignal): Promise<void> {
    const { namespace } = this;
    await this.unless(404, 'delete Jobs', signal, (options) =>
      this.batch.deleteNamespacedJob({ name, namespace, propagationPolicy: 'Foreground' }, options),
    );
  }

  /** Resolves when a Job that is being deleted is gone, and its pod. */
  async untilGone(name: string, signal: AbortSignal): Promise<void> {
    while ((await this.job(name, signal)) !== undefined || (await this.pod(name, signal)) !== undefined) {
      await this.pause(signal);
    }
  }

  private async pause(signal: AbortSignal): Promise<void> {
    await setTimeout(this.pollMs, undefined, { signal }).catch(() => signal.throwIfAborted());
  }

  /** Undefined in place of one answer that is no failure here. */
  private async unless<Result>(
    status: 404 | 409,
    what: string,
    signal: AbortSignal,
    call: (options: ConfigurationOptions) => Promise<Result>,
  ): Promise<Result | undefined> {
    try {
      return await callApi(`${what} in namespace ${this.namespace}`, call, signal, this.patience);
    } catch (error) {
      if (error instanceof ApiException && error.code === status) return undefined;
      throw error;
    }
  }
}
