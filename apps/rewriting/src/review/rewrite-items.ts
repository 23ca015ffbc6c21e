import { Injectable } from '@nestjs/common';
import type { CuratedPrompt } from '@retrace/contracts';
import { planStudy } from '@retrace/study';
import { DataSource } from 'typeorm';

import type { Lesson, TaughtPrompt } from '../domain/lesson.js';
import type { Attempt } from '../domain/model-teacher/attempt.js';
import { reviewed, type Review } from '../domain/review/review.js';
import { ItemNotFound, TrainingSetNotFound } from '../domain/rewriting-errors.js';
import { writePrompt, type RewrittenPrompt } from '../domain/write-arms.js';
import { ReviewStore } from '../storage/review-store.js';
import { RewriteStore } from '../storage/rewrite-store.js';
import { TrainingSetEntity } from '../storage/training-set.entity.js';
import { TaughtPrompts } from '../teaching/taught-prompts.js';

/** Characters of a prompt in a list. */
const LISTED = 200;

export interface ItemSummary {
  readonly promptId: string;
  /** Its first 200 characters. */
  readonly text: string;
  /** Whether its source says that it asks for harm. */
  readonly label: CuratedPrompt['label'];
  readonly state: RewrittenPrompt['kind'];
  /** Why it is set aside; empty when it is written. */
  readonly reasons: readonly string[];
  readonly review?: Review['verdict'];
}

export interface ItemPage {
  /** Of those that were asked for. */
  readonly total: number;
  /** All prompts of the study, and those that a person has decided about, whatever was asked for. */
  readonly prompts: number;
  readonly reviewed: number;
  readonly items: readonly ItemSummary[];
}

export interface Item extends ItemSummary {
  readonly prompt: CuratedPrompt;
  /** What the examples are made of; left out of one that nobody has written. */
  readonly lesson?: Lesson;
  readonly reviewed?: Review;
  /** What a teacher that is a model was asked and said, in order. */
  readonly history: readonly Attempt[];
}

/** How a person decided about a rewrite; `open` where nobody has. */
export type ReviewState = Review['verdict'] | 'open';

interface Wanted {
  readonly state?: RewrittenPrompt['kind'];
  readonly review?: ReviewState;
  readonly offset: number;
  readonly limit: number;
}

/** The rewrites of a study, one for each prompt, as they are at this moment. */
@Injectable()
export class RewriteItems {
  constructor(
    private readonly database: DataSource,
    private readonly taught: TaughtPrompts,
    private readonly rewrites: RewriteStore,
    private readonly reviews: ReviewStore,
  ) {}

  /** @throws TrainingSetNotFound */
  async list(studyId: string, wanted: Wanted): Promise<ItemPage> {
    const { offset, limit } = wanted;
    const row = await this.rowOf(studyId);
    const reviews = await this.reviews.of(studyId);
    const items: ItemSummary[] = [];
    const counts = { total: 0, prompts: 0, reviewed: 0 };
    for await (const one of this.taught.of(row)) {
      const summary = summaryOf(row, one, reviews.get(one.prompt.id));
      counts.prompts += 1;
      if (summary.review !== undefined) counts.reviewed += 1;
      if (!isWanted(summary, wanted)) continue;
      if (counts.total >= offset && items.length < limit) items.push(summary);
      counts.total += 1;
    }
    return { ...counts, items };
  }

  /** @throws TrainingSetNotFound, ItemNotFound */
  async get(studyId: string, promptId: string): Promise<Item> {
    const row = await this.rowOf(studyId);
    const review = (await this.reviews.of(studyId, [promptId])).get(promptId);
    for await (const one of this.taught.of(row)) if (one.prompt.id === promptId) return this.itemOf(row, one, review);
    throw new ItemNotFound(studyId, promptId);
  }

  /**
   * Keeps what a person decides, when it can be made an example of.
   *
   * @throws TrainingSetNotFound, ItemNotFound, EditInvalid for an edit with another number of steps
   */
  async review(studyId: string, promptId: string, review: Review): Promise<Item> {
    const row = await this.rowOf(studyId);
    const { prompt, lesson } = await this.get(studyId, promptId);
    if (lesson !== undefined) reviewed({ prompt, taught: { kind: 'taught', lesson } }, review);
    await this.reviews.put(row.studyId, promptId, review);
    return this.get(studyId, promptId);
  }

  private async itemOf(row: TrainingSetEntity, taught: TaughtPrompt, review: Review | undefined): Promise<Item> {
    const { prompt } = taught;
    const history = (await this.rewrites.of(row.studyId, [prompt.id])).get(prompt.id) ?? [];
    return {
      ...summaryOf(row, taught, review),
      prompt,
      ...(taught.taught.kind === 'taught' ? { lesson: taught.taught.lesson } : {}),
      ...(review === undefined ? {} : { reviewed: review }),
      history: history.map(({ structure, attempt, text, problems, promptTokens, completionTokens, cached }) => {
        return { structure, attempt, text, problems, promptTokens, completionTokens, cached };
      }),
    };
  }

  /** Any arm's: all have the same prompts and spec. */
  private async rowOf(studyId: string): Promise<TrainingSetEntity> {
    const row = await this.database.manager.findOneBy(TrainingSetEntity, { studyId });
    if (row === null) throw new TrainingSetNotFound(studyId);
    return row;
  }
}

function isWanted(item: ItemSummary, { state = item.state, review }: Wanted): boolean {
  return item.state === state && (review === undefined || (item.review ?? 'open') === review);
}

function summaryOf({ spec }: TrainingSetEntity, taught: TaughtPrompt, review: Review | undefined): ItemSummary {
  const written = writePrompt(taught, spec.structure, planStudy(spec).trainingSets, spec.prompts.seed);
  return {
    promptId: written.id,
    text: taught.prompt.prompt.slice(0, LISTED),
    label: taught.prompt.label,
    state: written.kind,
    reasons: written.kind === 'set-aside' ? written.reasons : [],
    ...(review === undefined ? {} : { review: review.verdict }),
  };
}
