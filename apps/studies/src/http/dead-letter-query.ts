import { deadLetterStates, serviceNames, type DeadLetterState } from '@retrace/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

/** Which dead letters to list. */
export class DeadLetterQuery {
  @IsOptional()
  @IsIn(deadLetterStates)
  readonly state?: DeadLetterState;

  /** The one that could not handle them. */
  @IsOptional()
  @IsIn(serviceNames)
  readonly service?: string;

  @IsOptional()
  @IsUUID()
  readonly studyId?: string;

  /** The most to list. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  readonly limit: number = 100;
}
