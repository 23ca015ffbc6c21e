import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { Completion } from '../chat/chat-model.js';
import type { AnswerCache } from './answer-cache.js';

/** Answers as files of a folder, `ab/abcdef….json`. Several processes may share it. */
export class FolderAnswerCache implements AnswerCache {
  constructor(private readonly folder: string) {}

  async get(key: string): Promise<Completion | undefined> {
    try {
      const answer: unknown = JSON.parse(await readFile(this.pathOf(key), 'utf8'));
      return isCompletion(answer) ? answer : undefined;
    } catch {
      return undefined; // missing or damaged: the question is asked again
    }
  }

  /** Written beside and renamed, so that nobody reads half an answer. */
  async put(key: string, answer: Completion): Promise<void> {
    const path = this.pathOf(key);
    await mkdir(dirname(path), { recursive: true });
    const draft = `${path}.${randomUUID()}`;
    await writeFile(draft, JSON.stringify(answer));
    await rename(draft, path);
  }

  private pathOf(key: string): string {
    return join(this.folder, key.slice(0, 2), `${key}.json`);
  }
}

function isCompletion(value: unknown): value is Completion {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';
}
