import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What Slurm does wrong, or with its next jobs. */
export type SlurmBehaviour =
  | 'well'
  | 'rejects'
  | 'keeps jobs waiting'
  | 'loses its answer'
  | 'is away'
  | 'completes slowly'
  | 'has no accounting yet'
  | 'runs out of memory'
  | 'loses its node'
  | 'preempts';

const program = fileURLToPath(new URL('stub-slurm.mjs', import.meta.url));

/** The programs of Slurm in a folder, as stubs that run jobs as processes. */
export class StubSlurm {
  private constructor(
    /** Of the programs. */
    readonly commands: string,
    private readonly state: string,
  ) {}

  static async in(folder: string): Promise<StubSlurm> {
    const slurm = new StubSlurm(join(folder, 'bin'), join(folder, 'slurm'));
    await Promise.all([slurm.commands, slurm.state].map((made) => mkdir(made)));
    for (const command of ['sbatch', 'squeue', 'sacct', 'scancel']) {
      const script = `#!/bin/sh\nexec "${process.execPath}" "${program}" ${command} "${slurm.state}" "$@"\n`;
      await writeFile(join(slurm.commands, command), script, { mode: 0o755 });
    }
    return slurm;
  }

  behave(behaviour: SlurmBehaviour): Promise<void> {
    return writeFile(join(this.state, 'behaviour'), behaviour);
  }

  /** The command lines so far of one of its programs. */
  async asked(command: string): Promise<readonly string[]> {
    const lines = await readFile(join(this.state, 'asked'), 'utf8').catch(() => '');
    return lines.split('\n').filter((line) => line.startsWith(`${command} `));
  }

  /** A job's state, as the cluster knows it. */
  async stateOf(id: string): Promise<string> {
    const job: { readonly state: string } = JSON.parse(await readFile(join(this.state, `${id}.json`), 'utf8'));
    return job.state;
  }
}
