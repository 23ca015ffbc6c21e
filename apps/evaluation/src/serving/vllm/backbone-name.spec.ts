import { describe, expect, it } from 'vitest';

import { backboneName } from './backbone-name.js';
import { VllmModelMissing } from './vllm-errors.js';

const names = ['Qwen/Qwen3-8B', 'qwen3-8b'];
const card = (id: string, root = id, parent: string | null = null) => ({ id, root, parent });

describe('backboneName', () => {
  it.each([
    ['the name of the hub', card('Qwen/Qwen3-8B')],
    ['a folder', card('/models/qwen3-8b/')],
    ['a name of its own, with files of the hub', card('ours', 'Qwen/Qwen3-8B')],
    ['a name of its own, with files in a folder', card('ours', '/models/Qwen3-8B')],
  ])('finds a backbone that is served under %s', (_, served) => {
    expect(backboneName([card('other'), served], names, 'http://vllm')).toBe(served.id);
  });

  it('takes no other model, and no adapter, for it', () => {
    const served = [card('Qwen/Qwen3-4B'), card('qwen3-8b', '/adapters/qwen3-8b', 'Qwen/Qwen3-4B')];
    expect(() => backboneName(served, names, 'http://vllm')).toThrow(
      new VllmModelMissing('http://vllm', names, ['Qwen/Qwen3-4B']),
    );
  });
});
