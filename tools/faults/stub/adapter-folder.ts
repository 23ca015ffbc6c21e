import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { learntAnswers } from './answers.ts';
import type { StubJob } from './job-file.ts';

const CONFIG = 'adapter_config.json';
/** Where a real adapter has its weights, the stub's has what it was trained on. */
const WEIGHTS = 'adapter_model.safetensors';
const ACCOUNT = 'retrace-run.json';

type Account = Readonly<Record<string, unknown>>;

/** The account of a run that has already finished here. */
export function finishedAccount({ output }: StubJob): Account | undefined {
  const file = join(output, 'adapter', ACCOUNT);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Writes an adapter's folder beside its place and renames it: it is there whole or not at all. */
export function saveAdapter({ output, card, seed }: StubJob, trainingSet: string, account: Account): void {
  const building = join(output, 'adapter.building');
  rmSync(building, { recursive: true, force: true });
  mkdirSync(building);
  const files = {
    [CONFIG]: JSON.stringify({ base_model_name_or_path: card.backbone, peft_type: 'LORA' }),
    [WEIGHTS]: trainingSet,
    [ACCOUNT]: JSON.stringify(account),
    'README.md': `# ${card.backbone}, arm \`${card.arm}\`, seed ${seed}\n\nOf study \`${card.studyId}\`.\n`,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(building, name), content);
  renameSync(building, join(output, 'adapter'));
}

export function isAdapter(folder: string): boolean {
  return existsSync(join(folder, CONFIG));
}

/** What an adapter has learnt. Throws when its folder is gone. */
export function loadAdapter(folder: string): readonly string[] {
  return learntAnswers(readFileSync(join(folder, WEIGHTS), 'utf8'));
}
