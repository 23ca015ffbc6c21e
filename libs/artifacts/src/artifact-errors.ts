import { RetraceError } from '@retrace/observability';

export class ArtifactMissing extends RetraceError {
  constructor(sha256: string, path: string, cause: unknown) {
    super('artifact-missing', `Artifact ${sha256} is not at ${path}. Run the study that made it again.`, false, {
      cause,
    });
  }
}

export class ArtifactDamaged extends RetraceError {
  constructor(path: string, expected: string, found: string) {
    super(
      'artifact-damaged',
      `Artifact ${path} has SHA-256 ${found}, expected ${expected}. Delete it and run the study that made it again.`,
      false,
    );
  }
}

/** There is no room for an artifact, or for what is needed to make it. What was stored before is whole. */
export class DiskFull extends RetraceError {
  constructor(folder: string, cause: unknown) {
    super('disk-full', `The disk that holds ${folder} is full. Free some space; finished work is kept.`, false, {
      cause,
    });
  }
}
