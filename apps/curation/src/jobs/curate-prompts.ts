import { Inject, Injectable } from '@nestjs/common';
import { jsonLinesType, toJsonLines } from '@retrace/artifacts';
import { messageOf, PromptsCurated, type CurationAccount } from '@retrace/contracts';
import { loadCatalogue } from '@retrace/datasets';
import type { Job, JobContext, JobInput } from '@retrace/jobs';
import { Outbox } from '@retrace/messaging';
import { PLATFORM, StageProgress, type Platform } from '@retrace/service';
import { modelFolder } from '@retrace/spec-parts';
import { hashSpec, type StageUnit, type StudySpec } from '@retrace/study';
import { openTokenCounter } from '@retrace/tokens';
import { DataSource } from 'typeorm';

import { accountOf } from '../domain/curation-account.js';
import { curate, type CuratedPrompts } from '../domain/curate.js';
import { promptSetCard } from '../domain/data-card/prompt-set-card.js';
import type { LanguageOf, RowLimits } from '../domain/screening/row-limits.js';
import type { CurationScratch } from '../domain/curation-scratch.js';
import { openSources } from '../sources/open-sources.js';
import { CurationEntity } from '../storage/curation.entity.js';
import { SqliteScratch } from '../storage/sqlite-scratch.js';

export const curatePrompts = 'curate-prompts';

const prompts: StageUnit = { stage: 'curation', unit: 'prompts' };

/** Curates the prompts of a study and says where they lie. */
@Injectable()
export class CuratePrompts implements Job {
  readonly name = curatePrompts;
  readonly concurrency = 2;

  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly progress: StageProgress,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  unit(): StageUnit {
    return prompts;
  }

  async run({ studyId }: JobInput, { signal }: JobContext): Promise<void> {
    const { spec, prompts: known } = await this.database.manager.findOneByOrFail(CurationEntity, { studyId });
    if (known !== null) return;
    const wanted = spec.prompts.sources.reduce((sum, { take }) => sum + take, 0);
    await this.progress.running(studyId, prompts, { done: 0, total: wanted, counted: 'prompts' });
    const scratch = new SqliteScratch();
    try {
      const { curated, account } = await this.curate(spec, scratch, signal);
      await this.publish(studyId, spec, curated, account);
    } catch (error) {
      throw scratch.explain(error);
    } finally {
      scratch.close();
    }
  }

  private async curate(
    spec: StudySpec,
    scratch: CurationScratch,
    signal: AbortSignal,
  ): Promise<{ readonly curated: CuratedPrompts; readonly account: CurationAccount }> {
    const { datasets } = this.platform;
    const sources = await openSources(await loadCatalogue(datasets.catalogues), spec.prompts, datasets);
    const { seed, maxAnswerWords, onBadRow, unsafeShare } = spec.prompts;
    const request = {
      sources: sources.sources.map((source) => ({
        ...source,
        dataset: { ...source.dataset, rows: untilAborted(source.dataset.rows, signal) },
      })),
      seed,
      maxAnswerWords,
      benchmarkPrompts: sources.benchmarkPrompts,
      limits: await this.limits(spec),
      keepOwn: spec.arms.includes('policy-cot'),
      ...(onBadRow === undefined ? {} : { onBadRow }),
      ...(unsafeShare === undefined ? {} : { unsafeShare }),
    };
    const curated = await curate(request, scratch);
    return { curated, account: accountOf(curated, sources) };
  }

  /** A tokenizer and tables of languages are loaded for studies that ask for them. */
  private async limits({ prompts: asked, backbone }: StudySpec): Promise<RowLimits> {
    const { languages: wanted, tokens } = asked;
    const languages = wanted === undefined ? {} : { languages: { wanted, of: await languageReader() } };
    if (tokens === undefined) return languages;
    const { min = 0, max = Infinity } = tokens;
    const count = await openTokenCounter(modelFolder(this.platform.models, backbone));
    return { ...languages, tokens: { min, max, count } };
  }

  private async publish(
    studyId: string,
    spec: StudySpec,
    curated: CuratedPrompts,
    account: CurationAccount,
  ): Promise<void> {
    const { artifacts } = this.platform;
    const { count } = curated;
    const promptsRef = await artifacts.put(toJsonLines(curated.prompts), jsonLinesType);
    const accountRef = await artifacts.put([JSON.stringify(account, undefined, 2)], 'application/json');
    const { name: study, prompts: asked } = spec;
    const { seed, languages = [] } = asked;
    const hashes = { specSha256: hashSpec(spec), promptsSha256: promptsRef.sha256 };
    const card = await artifacts.put(
      [promptSetCard({ study, ...hashes, count, seed, languages, account })],
      'text/markdown',
    );
    await this.database.transaction(async (transaction) => {
      await transaction.update(CurationEntity, { studyId }, { prompts: promptsRef, account: accountRef });
      const message = messageOf(PromptsCurated, {
        studyId,
        spec,
        prompts: promptsRef,
        account: accountRef,
        card,
        count,
      });
      await this.outbox.publish(transaction, studyId, message);
      const done = { state: 'done', done: count, total: count, counted: 'prompts' } as const;
      await this.progress.publish(transaction, studyId, prompts, done);
    });
  }
}

/** @throws the signal's reason before the next row, once it is aborted */
async function* untilAborted<Row>(rows: AsyncIterable<Row>, signal: AbortSignal): AsyncGenerator<Row> {
  for await (const row of rows) {
    signal.throwIfAborted();
    yield row;
  }
}

async function languageReader(): Promise<LanguageOf> {
  const { identifyLanguage } = await import('@retrace/language');
  return (text) => {
    const found = identifyLanguage(text);
    return found.kind === 'identified' ? found.language : undefined;
  };
}
