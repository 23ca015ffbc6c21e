import type { ArtifactRef } from '@retrace/contracts';
import { RetraceError } from '@retrace/observability';

export class ArtifactMissing extends RetraceError {
  constructor(sha256: string, path: string, cause?: unknown) {
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

/** A reference contradicts itself or the artifact that its hash names: whoever wrote it was wrong. */
export class ArtifactRefWrong extends RetraceError {
  private constructor(complaint: string) {
    super('artifact-ref-wrong', `${complaint} Correct the message that carries this reference.`, false);
  }

  static inUri({ uri, sha256 }: ArtifactRef): ArtifactRefWrong {
    return new ArtifactRefWrong(`A reference's uri is ${uri}, which does not go with its SHA-256 ${sha256}.`);
  }

  static inSize(sha256: string, told: number, found: number): ArtifactRefWrong {
    return new ArtifactRefWrong(`A reference says that artifact ${sha256} has ${told} bytes; it has ${found}.`);
  }
}

/** The store did not answer, or not with an answer: work that needs it can be tried again. */
export class ArtifactStoreUnreachable extends RetraceError {
  constructor(place: string, reason: string, cause: unknown) {
    super(
      'artifact-store-unreachable',
      `The artifact store ${place} cannot be reached: ${reason}. Check that it runs and that RETRACE_ARTIFACTS names it.`,
      true,
      { cause },
    );
  }
}

/** The store answers and says no. */
export class ArtifactStoreRefused extends RetraceError {
  constructor(place: string, reason: string, cause: unknown) {
    super(
      'artifact-store-refused',
      `The artifact store ${place} refused: ${reason}. Check the bucket in RETRACE_ARTIFACTS, and that AWS_ACCESS_KEY_ID may get, put, list and delete its objects.`,
      false,
      { cause },
    );
  }
}

/** What RETRACE_ARTIFACTS says is no place for artifacts. */
export class ArtifactLocationInvalid extends RetraceError {
  constructor(complaint: string) {
    super(
      'artifact-location-invalid',
      `${complaint} Set RETRACE_ARTIFACTS to a folder or to s3://<bucket>/<prefix>?endpoint=<url>&region=<region>.`,
      false,
    );
  }
}

/** An S3 store needs credentials, and there are none. */
export class ArtifactCredentialsMissing extends RetraceError {
  constructor(bucket: string) {
    super(
      'artifact-credentials-missing',
      `The artifact store s3://${bucket} needs credentials. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.`,
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

/** Whether the system said that there is no room. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
