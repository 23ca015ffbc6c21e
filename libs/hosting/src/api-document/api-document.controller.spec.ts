import { describe, expect, it } from 'vitest';

import { ApiDocumentController } from './api-document.controller.js';

async function pathsOf(...services: readonly string[]): Promise<readonly string[]> {
  const { paths } = await new ApiDocumentController(services).document();
  return Object.keys(paths);
}

describe('GET /api/openapi.json', () => {
  it('tells of what the services of the process answer, and of nothing else', async () => {
    const paths = await pathsOf('training', 'hosting');
    expect(paths).toEqual(
      expect.arrayContaining(['/api/runs', '/api/checkpoints', '/api/openapi.json', '/health/live']),
    );
    expect(paths.filter((path) => path.startsWith('/api/studies'))).toEqual([]);
  });
});
