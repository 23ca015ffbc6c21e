import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** The largest `integer` of Postgres: no list is longer. */
const FARTHEST = 2 ** 31 - 1;

/** Which part of a long list to show; queries of lists extend it. */
export class PageQuery {
  /** The place after which to begin, from 0. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(FARTHEST)
  readonly offset: number = 0;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  readonly limit: number = 50;
}
