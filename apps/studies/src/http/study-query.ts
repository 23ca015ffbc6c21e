import {
  studyOrders,
  studyStates,
  verdictOutcomes,
  type StudyOrder,
  type StudyState,
  type VerdictOutcome,
} from '@retrace/contracts';
import { PageQuery } from '@retrace/service';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** A filter may be given several times; one without a value filters nothing. */
const Repeatable = (): PropertyDecorator =>
  Transform(({ value }: { readonly value: unknown }) => [value].flat().filter((one) => one !== ''));

/** Which studies to list, and in which order. */
export class StudyQuery extends PageQuery {
  /** A part of the name in any case, or the beginning of the id. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  readonly q?: string;

  @IsOptional()
  @Repeatable()
  @IsIn(studyStates, { each: true })
  readonly state?: readonly StudyState[];

  @IsOptional()
  @Repeatable()
  @IsIn(verdictOutcomes, { each: true })
  readonly verdict?: readonly VerdictOutcome[];

  @IsOptional()
  @Repeatable()
  @IsString({ each: true })
  readonly backbone?: readonly string[];

  @IsIn(studyOrders)
  readonly sort: StudyOrder = 'newest';
}
