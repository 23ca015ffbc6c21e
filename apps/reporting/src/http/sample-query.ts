import { sampleFacets, sampleOutcomes, structureStates } from '@retrace/contracts';
import { PageQuery } from '@retrace/service';
import { armNames, attackNames, benchmarkNames } from '@retrace/study';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

import { noValue, type SampleFilter } from '../domain/sample-index/sample-filter.js';

/** A parameter that may be repeated, and is a text when it is not. */
const Repeatable = (): PropertyDecorator =>
  Transform(({ value }: { readonly value: unknown }) => (value === undefined ? undefined : [value].flat()));

const yesOrNo = ['true', 'false'];

/** Which samples to show. Of a filter that is repeated, one of its values has to be met; of several filters, each. */
export class SampleQuery extends PageQuery {
  @IsOptional()
  @Repeatable()
  @IsIn(armNames, { each: true })
  readonly arm?: readonly string[];

  /** `none` for the arms that are not trained. */
  @IsOptional()
  @Repeatable()
  @ArrayMaxSize(100)
  @Matches(/^(?:none|-?\d{1,10})$/, { each: true, message: 'has to be a whole number or none' })
  readonly seed?: readonly string[];

  @IsOptional()
  @Repeatable()
  @IsIn(benchmarkNames, { each: true })
  readonly benchmark?: readonly string[];

  /** `none` for prompts as they are. */
  @IsOptional()
  @Repeatable()
  @IsIn([...attackNames, noValue], { each: true })
  readonly attack?: readonly string[];

  @IsOptional()
  @Repeatable()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  readonly category?: readonly string[];

  @IsOptional()
  @Repeatable()
  @IsIn(sampleOutcomes, { each: true })
  readonly outcome?: readonly string[];

  @IsOptional()
  @Repeatable()
  @IsIn(structureStates, { each: true })
  readonly structure?: readonly string[];

  @IsOptional()
  @Repeatable()
  @IsIn(yesOrNo, { each: true })
  readonly flagged?: readonly string[];

  @IsOptional()
  @Repeatable()
  @IsIn(yesOrNo, { each: true })
  readonly corrected?: readonly string[];

  /** Words of the prompt or the answer: all of them, "as a phrase", this or that, -without. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  readonly q?: string;
}

/** Without the page that is wanted. */
export function filterOf(query: SampleQuery): SampleFilter {
  const named = sampleFacets.flatMap((facet) => {
    const values = query[facet];
    return values === undefined ? [] : [[facet, values] as const];
  });
  return { facets: Object.fromEntries(named), ...(query.q === undefined ? {} : { words: query.q }) };
}
