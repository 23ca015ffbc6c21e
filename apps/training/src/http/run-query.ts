import { runStates, type RunState } from '@retrace/contracts';
import { PageQuery } from '@retrace/service';
import { armNames, isTrained, type TrainedArm } from '@retrace/study';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

/** Which runs to list. */
export class RunQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  readonly studyId?: string;

  @IsOptional()
  @IsIn(runStates)
  readonly state?: RunState;
}

/** The run that a path names. */
export class RunPath {
  @IsUUID()
  readonly studyId!: string;

  @IsIn(armNames.filter(isTrained))
  readonly arm!: TrainedArm;

  @Type(() => Number)
  @IsInt()
  readonly seed!: number;
}

/** How much of a curve to show. */
export class CurveQuery {
  /** Each so many steps, and the first and the last. It goes before `points`. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  readonly every?: number;

  /** The most points. */
  @Type(() => Number)
  @IsInt()
  @Min(3)
  @Max(10_000)
  readonly points: number = 500;
}
