import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from '../../../tools/testing/embedded-set-up.js';

const script = join(projectRoot, 'apps/standalone/dist/main.js');

/** How a run of the program ended: its exit code (or the signal that killed it), and all that it printed. */
export interface Ended {
  readonly code: number | NodeJS.Signals | null;
  readonly output: string;
}

/** The built program as `npm start` runs it, in a home of its own. */
export class Program {
  private output = '';
  private readonly child: ChildProcess;
  readonly ended: Promise<Ended>;

  constructor(words: readonly string[], environment: Readonly<Record<string, string>>) {
    if (!existsSync(script)) throw new Error(`${script} is not built: \`npm test\` builds it and runs every test.`);
    this.child = spawn(process.execPath, [script, ...words], {
      cwd: projectRoot,
      env: { ...process.env, RETRACE_PORT: '0', NO_COLOR: '1', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const hear = (chunk: Buffer): void => void (this.output += chunk.toString());
    this.child.stdout?.on('data', hear);
    this.child.stderr?.on('data', hear);
    this.ended = new Promise((resolve) => {
      this.child.once('close', (code, signal) => resolve({ code: signal ?? code, output: this.output }));
    });
  }

  /** Resolves once it has printed this. */
  async printed(text: string | RegExp): Promise<string> {
    for (;;) {
      const found = typeof text === 'string' ? this.output.includes(text) : text.test(this.output);
      if (found) return this.output;
      if (this.child.exitCode !== null || this.child.signalCode !== null) {
        throw new Error(`It ended before it printed ${String(text)}:\n${this.output}`);
      }
      await new Promise((wake) => setTimeout(wake, 50));
    }
  }

  kill(signal: NodeJS.Signals): Promise<Ended> {
    this.child.kill(signal);
    return this.ended;
  }
}
