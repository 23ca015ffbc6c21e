import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { projectRoot } from '../testing/embedded-set-up.js';
import { checkContracts, writeContracts } from './contract-programs.js';
import { topicsFile } from './contract-files.js';

const schemaFile = 'libs/contracts/schemas/retrace.training.checkpoint-trained.v1.json';
const upToDate = { ok: true, lines: ['Contracts are up to date.'] };

let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'retrace-contracts-'));
  for (const path of ['apps', 'libs/contracts', 'libs/service', 'libs/study', 'infra', '.oxfmtrc.json']) {
    cpSync(join(projectRoot, path), join(folder, path), {
      recursive: true,
      filter: (source) => !/\/(node_modules|dist|test|trainer)$/.test(source),
    });
  }
  await writeContracts(folder);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

describe('the contracts that are checked in', () => {
  it('are what the message classes say, and break nothing that was', async () => {
    expect(await checkContracts(projectRoot)).toEqual(upToDate);
  });
});

describe('writeContracts', () => {
  it('writes what is missing, after which there is nothing to do', async () => {
    rmSync(join(folder, schemaFile));
    rmSync(join(folder, topicsFile));
    expect(await writeContracts(folder)).toEqual({ ok: true, lines: [`wrote ${schemaFile}`, `wrote ${topicsFile}`] });
    expect(await writeContracts(folder)).toEqual(upToDate);
    expect(read(topicsFile)).toContain('- name: retrace.training.checkpoint-trained.v1');
  });

  it('writes nothing when a version would break, and names the field', async () => {
    const before = JSON.parse(read(schemaFile));
    before.definitions.ArtifactRef.properties.owner = { type: 'string' };
    writeFileSync(join(folder, schemaFile), JSON.stringify(before));
    rmSync(join(folder, topicsFile));
    const broken = `retrace.training.checkpoint-trained.v1: field "adapter.owner" was removed. Raise the version: @Message('retrace.training.checkpoint-trained', 2)`;
    expect(await writeContracts(folder)).toEqual({ ok: false, lines: [broken] });
    expect(JSON.parse(read(schemaFile))).toEqual(before);
    expect(() => read(topicsFile)).toThrow('ENOENT');
    expect((await checkContracts(folder)).lines).toContain(broken);
  });
});
