import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import express from 'express';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { dashboardPages } from './dashboard-pages.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), '.retrace-pages-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function build(): Promise<void> {
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<title>Retrace</title>');
  await writeFile(join(folder, 'assets/index-3f2a.js'), 'export {};');
}

/** As a service has it: the pages first, its API after them. */
function service() {
  const app = express();
  app.use(dashboardPages(folder));
  app.use('/api', (_, response) => void response.json({ of: 'api' }));
  return request(app);
}

describe('dashboardPages', () => {
  it('answers with the page for every address that is a view of it, and has it asked for again each time', async () => {
    await build();
    for (const path of ['/', '/studies/5aa08f89-6c4b-42f7-9e29-877b455763f5/events?page=2']) {
      const response = await service().get(path);
      expect(response.text).toBe('<title>Retrace</title>');
      expect(response.headers).toMatchObject({ 'cache-control': 'no-cache' });
    }
  });

  it('has browsers keep what is named by its content', async () => {
    await build();
    const response = await service().get('/assets/index-3f2a.js');
    expect(response.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': expect.stringContaining('javascript'),
    });
  });

  it('sends scripts compressed', async () => {
    await build();
    await writeFile(join(folder, 'assets/index-5c1e.js'), 'export const word = 1;\n'.repeat(1000));
    const response = await service().get('/assets/index-5c1e.js').set('Accept-Encoding', 'gzip');
    expect(response.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(response.text).toHaveLength(23_000);
  });

  it('has no page stand for a script of another build', async () => {
    await build();
    const response = await service().get('/assets/index-0000.js');
    expect(response.status).toBe(404);
    expect(response.text).not.toContain('Retrace');
  });

  it('allows no inline script and no frame around it', async () => {
    await build();
    const { headers } = await service().get('/');
    expect(headers['content-security-policy']).toMatch(/^default-src 'self';.*frame-ancestors 'none'/);
    expect(headers['content-security-policy']).not.toMatch(/script-src|unsafe-eval/);
  });

  it('leaves the API alone', async () => {
    await build();
    expect((await service().get('/api/studies')).body).toEqual({ of: 'api' });
    expect((await service().get('/api')).body).toEqual({ of: 'api' });
  });

  it('gives no file from outside of its folder', async () => {
    await build();
    const response = await service().get('/..%2f..%2fetc/passwd');
    expect(response.text).not.toContain('root:');
  });

  it('says in one line how to build a dashboard that is not there', async () => {
    const response = await service().get('/studies');
    expect(response.status).toBe(404);
    expect(response.text).toBe(`There is no dashboard in ${folder}. Build it with \`npm run build\`.\n`);
  });
});
