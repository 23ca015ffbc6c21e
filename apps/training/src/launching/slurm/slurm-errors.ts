import { RetraceError } from '@retrace/observability';

/** The programs of Slurm are not where they are looked for. */
export class SlurmMissing extends RetraceError {
  constructor(command: string, cause: unknown) {
    const wayOut = "Have Slurm's programs on the PATH, or name their folder in RETRACE_SLURM_COMMANDS.";
    super('slurm-missing', `Slurm's ${command} can't be run. ${wayOut}`, false, { cause });
  }
}

/** Slurm does not take a job as it is. */
export class SlurmRejected extends RetraceError {
  constructor(answer: string, script: string) {
    const wayOut = `Look at the settings that begin with RETRACE_SLURM, and at ${script}.`;
    super('slurm-rejected', `Slurm does not take the job: ${answer}. ${wayOut}`, false);
  }
}

/** Slurm could not be asked. Its jobs go on meanwhile, and are found again. */
export class SlurmUnreachable extends RetraceError {
  constructor(
    command: string,
    answer: string,
    /** It took too long: what it was asked for may be done all the same. */
    readonly isUnanswered: boolean,
    cause: unknown,
  ) {
    super('slurm-unreachable', `Slurm can't be asked by ${command}: ${answer}.`, true, { cause });
  }
}
