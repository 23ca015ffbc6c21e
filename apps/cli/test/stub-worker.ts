import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { onTestFinished, vi } from 'vitest';

/**
 * A home whose Python worker is a stub: of what it is asked it makes files that tell the words, or it fails as the worker
 * does. The base `a-model` is there. It lasts until the test ends.
 */
export async function stubWorkerHome(behaviour: 'works' | 'fails'): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'retrace-home-'));
  vi.stubEnv('RETRACE_HOME', home);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await rm(home, { recursive: true });
  });
  await mkdir(join(home, 'models/a-model'), { recursive: true });
  await writeFile(join(home, 'models/a-model/config.json'), '{}');
  await mkdir(join(home, 'python/bin'), { recursive: true });
  await writeFile(join(home, 'python/bin/python'), behaviours[behaviour], { mode: 0o755 });
  return home;
}

const behaviours = {
  // -m retrace_trainer merge --base B --adapter A --output O, or gguf --model M --output O
  works: `#!/bin/sh
case "$3" in
  merge) mkdir -p "$9" && cat "$5/config.json" "$7/adapter_model.safetensors" > "$9/model.safetensors" ;;
  gguf) mkdir -p "$(dirname "$7")" && cat "$5/model.safetensors" > "$7" ;;
esac
echo '{"event":"done"}'
`,
  fails: `#!/bin/sh
echo '{"event":"failed","code":"wrong-input","message":"The adapter does not fit."}'
exit 2
`,
} as const;
