import type { V1Pod, V1PodStatus } from '@kubernetes/client-node';
import { describe, expect, it } from 'vitest';

import { podState } from './pod-state.js';

const now = Date.parse('2026-01-01T00:10:00Z');

const stateOf = (status: V1PodStatus, metadata: V1Pod['metadata'] = {}) => podState({ metadata, status }, now);

/** The status of a pod whose container is in a state. */
function container(phase: string, state: object, rest: V1PodStatus = {}): V1PodStatus {
  const fields = { name: 'worker', image: '', imageID: '', ready: false, restartCount: 0 };
  return { phase, containerStatuses: [{ ...fields, state }], ...rest };
}

describe('podState', () => {
  it.each([
    [
      '0/5 nodes are available: 2 Insufficient cpu, 5 Insufficient nvidia.com/gpu.',
      'a node with cpu and nvidia.com/gpu',
    ],
    [
      "0/5 nodes are available: 5 node(s) didn't match selector.",
      "a node: 0/5 nodes are available: 5 node(s) didn't match selector",
    ],
    [undefined, 'a node'],
  ])('says what a pod waits for that has no node: %s', (message, what) => {
    const condition = { type: 'PodScheduled', status: 'False', reason: 'Unschedulable' };
    const status = { phase: 'Pending', conditions: [{ ...condition, ...(message === undefined ? {} : { message }) }] };
    expect(stateOf(status)).toEqual({ kind: 'waiting', detail: `waits for ${what}` });
  });

  it('lets an image be pulled again, and gives up one that is backed off from', () => {
    const waiting = (reason: string) => stateOf(container('Pending', { waiting: { reason, message: 'no such tag.' } }));
    expect(waiting('ContainerCreating')).toEqual({ kind: 'waiting', detail: 'waits for its container' });
    expect(waiting('ErrImagePull')).toMatchObject({ kind: 'waiting' });
    expect(waiting('ImagePullBackOff')).toEqual({ kind: 'unstartable', reason: 'ImagePullBackOff: no such tag' });
  });

  it.each([
    [
      { exitCode: 0, reason: 'Completed' },
      { kind: 'code', code: 0 },
    ],
    [
      { exitCode: 4, reason: 'Error' },
      { kind: 'code', code: 4 },
    ],
    [
      { exitCode: 137, reason: 'Error' },
      { kind: 'signal', signal: 'SIGKILL' },
    ],
    [{ exitCode: 137, reason: 'OOMKilled' }, { kind: 'out-of-memory' }],
  ])('reads how a container ended: %j', (terminated, end) => {
    const phase = terminated.exitCode === 0 ? 'Succeeded' : 'Failed';
    expect(stateOf(container(phase, { terminated }))).toMatchObject({ kind: 'ended', end });
  });

  it.each([
    [{ reason: 'Evicted', message: 'The node was low on resource: ephemeral-storage.' }, 'Evicted: The node was low'],
    [{ conditions: [{ type: 'DisruptionTarget', status: 'True', reason: 'PreemptionByScheduler' }] }, 'PreemptionBy'],
  ])('tells a pod that was taken away from one that failed: %j', (rest, reason) => {
    const status = container('Failed', { terminated: { exitCode: 137, reason: 'Error' } }, rest);
    const end = { kind: 'taken-away', reason: expect.stringContaining(reason) };
    expect(stateOf(status)).toMatchObject({ kind: 'ended', end });
  });

  it('waits for a pod that is being deleted, until it is overdue', () => {
    const status = container('Running', { running: {} });
    expect(stateOf(status, { deletionTimestamp: new Date(now - 10_000) })).toEqual({ kind: 'running' });
    expect(stateOf(status, { deletionTimestamp: new Date(now - 61_000) })).toMatchObject({
      kind: 'ended',
      end: { kind: 'taken-away', reason: expect.stringContaining('its node is lost') },
    });
  });
});
