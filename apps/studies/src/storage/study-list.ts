import { Injectable } from '@nestjs/common';
import type { StudyOrder, StudyState, VerdictOutcome } from '@retrace/contracts';
import { DataSource, type SelectQueryBuilder } from 'typeorm';

import { StudyEntity } from './study.entity.js';

const listedColumns = [
  'id',
  'name',
  'state',
  'specSha256',
  'backbone',
  'arms',
  'progressDone',
  'progressTotal',
  'requestedAt',
  'endedAt',
  'verdict',
  'summary',
  'cost',
  'revision',
] as const satisfies readonly (keyof StudyEntity)[];

/** A study without what may be large. */
export type ListedStudy = Pick<StudyEntity, (typeof listedColumns)[number]>;

/** Which studies to list, and in which order. What is left out, or has no value, does not matter. */
export interface StudyListFilter {
  /** A part of the name in any case, or the beginning of the id. */
  readonly q?: string;
  readonly state?: readonly StudyState[];
  readonly verdict?: readonly VerdictOutcome[];
  readonly backbone?: readonly string[];
  readonly sort: StudyOrder;
}

export interface ListPart {
  readonly offset: number;
  readonly limit: number;
}

type StudyQuery = SelectQueryBuilder<StudyEntity>;

/** Finds studies without reading their specs. */
@Injectable()
export class StudyList {
  constructor(private readonly database: DataSource) {}

  async page(
    filter: StudyListFilter,
    { offset, limit }: ListPart,
  ): Promise<{ readonly total: number; readonly studies: readonly ListedStudy[] }> {
    const query = filtered(this.listed(), filter);
    const [studies, total] = await ordered(query, filter.sort).offset(offset).limit(limit).getManyAndCount();
    return { total, studies };
  }

  async ofIds(ids: readonly string[]): Promise<readonly ListedStudy[]> {
    return this.listed().where('study.id = ANY(:ids)', { ids }).getMany();
  }

  private listed(): StudyQuery {
    const columns = listedColumns.map((column) => `study.${column}`);
    return this.database.manager.createQueryBuilder(StudyEntity, 'study').select(columns);
  }
}

function filtered(query: StudyQuery, { q = '', ...wanted }: StudyListFilter): StudyQuery {
  if (q !== '') {
    const text = q.replaceAll(/[\\%_]/g, String.raw`\$&`);
    query.andWhere('(study.name ILIKE :part OR study.id::text LIKE :beginning)', {
      part: `%${text}%`,
      beginning: `${text.toLowerCase()}%`,
    });
  }
  for (const column of ['state', 'verdict', 'backbone'] as const) {
    const values = wanted[column] ?? [];
    if (values.length > 0) query.andWhere(`study.${column} = ANY(:${column})`, { [column]: values });
  }
  return query;
}

/** The id last, so that pages never overlap. */
function ordered(query: StudyQuery, sort: StudyOrder): StudyQuery {
  switch (sort) {
    case 'newest':
      return query.orderBy('study.requested_at', 'DESC').addOrderBy('study.id');
    case 'name':
      return query.orderBy('lower(study.name)').addOrderBy('study.requested_at', 'DESC').addOrderBy('study.id');
    case 'duration':
      return query.orderBy('coalesce(study.ended_at, now()) - study.requested_at', 'DESC').addOrderBy('study.id');
  }
}
