import type { V1ContainerStatus, V1Pod } from '@kubernetes/client-node';

import type { WorkerEnd } from '../run-outcome.js';
import { workerContainer } from './job-manifest.js';

/** What a run's pod is doing. */
export type PodState =
  | { readonly kind: 'waiting'; readonly detail: string }
  /** Its container will not run, however long one waits. */
  | { readonly kind: 'unstartable'; readonly reason: string }
  | { readonly kind: 'running' }
  | { readonly kind: 'ended'; readonly end: WorkerEnd };

/** A container waits for these for ever; ErrImagePull comes before ImagePullBackOff, and may pass. */
const unstartable: ReadonlySet<string | undefined> = new Set([
  'ImagePullBackOff',
  'InvalidImageName',
  'ErrImageNeverPull',
  'CreateContainerConfigError',
  'CreateContainerError',
  'RunContainerError',
]);
/** The program of the image that is to run is not there. */
const notRun: ReadonlySet<string | undefined> = new Set(['StartError', 'ContainerCannotRun']);
/** How long a pod may be there after it should have ended; then its node is gone. */
const OVERDUE_MS = 60_000;
const KILLED = 137;

/**
 * What a pod is doing, as its status has it.
 *
 * @param now in milliseconds: a pod whose node is lost is seen by being overdue
 */
export function podState(pod: V1Pod, now: number): PodState {
  const container = pod.status?.containerStatuses?.find(({ name }) => name === workerContainer);
  const taken = takenAway(pod, now);
  if (taken !== undefined) return { kind: 'ended', end: { kind: 'taken-away', reason: taken } };
  if (container?.state?.terminated !== undefined) return terminatedState(container.state.terminated);
  if (container?.state?.running !== undefined) return { kind: 'running' };
  if (pod.status?.phase === 'Failed') {
    const reason = sentence(`its pod failed, ${pod.status.reason ?? 'for no reason given'}`, pod.status.message);
    return { kind: 'ended', end: { kind: 'taken-away', reason } };
  }
  return waitingState(pod, container);
}

/** Why a pod lost its place, if it did. A disruption is told before the container has ended by it. */
function takenAway({ metadata, status }: V1Pod, now: number): string | undefined {
  if (status?.phase === 'Succeeded') return undefined;
  const { deletionTimestamp } = metadata ?? {};
  if (deletionTimestamp !== undefined && now - deletionTimestamp.getTime() > OVERDUE_MS) {
    return 'its node is lost: the pod should have ended long ago';
  }
  if (status?.phase !== 'Failed') return undefined;
  const disruption = status.conditions?.find(({ type, status: is }) => type === 'DisruptionTarget' && is === 'True');
  const reason = disruption?.reason ?? status.reason;
  const message = disruption?.message ?? status.message;
  return reason === undefined ? undefined : sentence(`its pod was taken away, ${reason}`, message);
}

type Terminated = NonNullable<NonNullable<V1ContainerStatus['state']>['terminated']>;

function terminatedState({ exitCode, reason, message }: Terminated): PodState {
  if (notRun.has(reason)) return { kind: 'unstartable', reason: sentence(reason ?? 'StartError', message) };
  if (reason === 'OOMKilled') {
    const told = 'the container was killed for its memory (OOMKilled), of which RETRACE_KUBERNETES_MEMORY gives more';
    return { kind: 'ended', end: { kind: 'out-of-memory', reason: told } };
  }
  if (exitCode === KILLED) return { kind: 'ended', end: { kind: 'signal', signal: 'SIGKILL' } };
  return { kind: 'ended', end: { kind: 'code', code: exitCode } };
}

function waitingState({ status }: V1Pod, container: V1ContainerStatus | undefined): PodState {
  const waiting = container?.state?.waiting;
  if (unstartable.has(waiting?.reason)) {
    return { kind: 'unstartable', reason: sentence(waiting?.reason ?? 'unknown', waiting?.message) };
  }
  const scheduled = status?.conditions?.find(({ type }) => type === 'PodScheduled');
  if (scheduled?.status === 'False') return { kind: 'waiting', detail: unscheduledDetail(scheduled.message) };
  if (waiting?.reason === 'ErrImagePull')
    return { kind: 'waiting', detail: 'waits for its image, which is tried again' };
  return { kind: 'waiting', detail: 'waits for its container' };
}

/** The scheduler says `0/3 nodes are available: 3 Insufficient nvidia.com/gpu.` */
function unscheduledDetail(message = ''): string {
  const lacking = [...new Set([...message.matchAll(/Insufficient ([\w./-]*\w)/g)].map(([, resource]) => resource))];
  if (lacking.length > 0) return `waits for a node with ${lacking.join(' and ')}`;
  return sentence('waits for a node', message);
}

function sentence(what: string, message: string | undefined): string {
  const told = message?.trim().replace(/\.$/, '') ?? '';
  return told === '' ? what : `${what}: ${told}`;
}
