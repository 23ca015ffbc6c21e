import { checkpointForms, type CheckpointForm } from '@retrace/contracts';
import { PageQuery } from '@retrace/service';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';

const sha256 = /^[0-9a-f]{64}$/;
const message = 'has to be a SHA-256: 64 hexadecimal digits in lower case';

/** Which checkpoints to list. */
export class CheckpointQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  readonly studyId?: string;

  /** SHA-256 of what they were trained on. */
  @IsOptional()
  @Matches(sha256, { message })
  readonly trainingSet?: string;

  /** SHA-256 of what their training sets were written from. */
  @IsOptional()
  @Matches(sha256, { message })
  readonly prompts?: string;
}

/** The checkpoint that a path names. */
export class CheckpointPath {
  @Matches(sha256, { message })
  readonly sha256!: string;
}

/** The file of a checkpoint that a path names. */
export class CheckpointFilePath extends CheckpointPath {
  @Matches(sha256, { message })
  readonly file!: string;
}

export class CardQuery {
  /** In which it is given away. */
  @IsIn(checkpointForms)
  readonly form: CheckpointForm = 'adapter';
}
