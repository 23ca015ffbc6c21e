import { describe, expect, it } from 'vitest';

import { serviceMetrics } from './service-metrics.js';

describe('serviceMetrics', () => {
  it('tell how far the service is behind now, on the partitions that it reads now', async () => {
    let lag = new Map([['retrace.studies.study-started.v1/3', 7]]);
    const registry = serviceMetrics({
      get lag() {
        return lag;
      },
    });
    const told = async (): Promise<readonly string[]> =>
      (await registry.metrics()).split('\n').filter((line) => line.startsWith('retrace_consumer_lag_messages{'));
    expect(await told()).toEqual([
      'retrace_consumer_lag_messages{topic="retrace.studies.study-started.v1",partition="3"} 7',
    ]);
    lag = new Map();
    expect(await told()).toEqual([]);
  });
});
