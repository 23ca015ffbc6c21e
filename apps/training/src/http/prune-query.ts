import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** From which age on a checkpoint may go that no report refers to. */
export class PruneQuery {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(36_500)
  readonly olderThanDays: number = 90;
}
