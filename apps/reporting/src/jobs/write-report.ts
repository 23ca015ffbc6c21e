import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { Inject, Injectable } from '@nestjs/common';
import { messageOf, ReportPublished, StudyCost } from '@retrace/contracts';
import type { Job, JobContext, JobInput } from '@retrace/jobs';
import { Outbox } from '@retrace/messaging';
import { PLATFORM, StageProgress, type Platform } from '@retrace/service';
import type { StageUnit } from '@retrace/study';
import { DataSource } from 'typeorm';

import type { Fact } from '../domain/fact.js';
import { buildReport } from '../domain/build-report.js';
import type { Report } from '../domain/report.js';
import type { ProgramEvidence } from '../domain/study-evidence.js';
import { ReportingSettings } from '../reporting.settings.js';
import { FactEntity } from '../storage/fact.entity.js';
import { StudyEntity } from '../storage/study.entity.js';
import { gatherEvidence } from './gather-evidence.js';
import { ReportsFirst } from './reports-first.js';
import { formFiles, writeForms, type ReportForms } from './write-forms.js';
import { writeReport } from './write-report-name.js';

const unit: StageUnit = { stage: 'reporting', unit: 'report' };

/** Writes a study's report in every form, and publishes the verdict. */
@Injectable()
export class WriteReport implements Job {
  readonly name = writeReport;
  readonly concurrency = 1;

  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly progress: StageProgress,
    private readonly settings: ReportingSettings,
    private readonly reportsFirst: ReportsFirst,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  unit(): StageUnit {
    return unit;
  }

  run({ studyId }: JobInput, { signal }: JobContext): Promise<void> {
    return this.reportsFirst.during(() => this.write(studyId, signal));
  }

  private async write(studyId: string, signal: AbortSignal): Promise<void> {
    const study = await this.database.manager.findOneByOrFail(StudyEntity, { studyId });
    if (study.html !== null) return;
    await this.progress.running(studyId, unit, { done: 0, total: 1, counted: 'reports' });
    const rows = await this.database.manager.findBy(FactEntity, { studyId });
    const facts = rows.map(({ kind, said }) => ({ kind, said }) as Fact); // stored together by FactStore
    const known = { studyId, spec: study.spec, facts };
    const { evidence, evaluations } = await gatherEvidence(
      known,
      this.platform.artifacts,
      this.describeProgram(study.requestedAt),
    );
    const report = buildReport(evidence);
    signal.throwIfAborted();
    const forms = await writeForms(report, evaluations, this.platform.artifacts);
    signal.throwIfAborted();
    await this.layOut(studyId, forms);
    await this.publish(study, report, forms);
  }

  private describeProgram(requestedAt: Date): ProgramEvidence {
    return {
      version: this.settings.version,
      node: process.version,
      platform: `${process.platform} ${process.arch}`,
      ...(this.settings.commit === undefined ? {} : { commit: this.settings.commit }),
      requestedAt: requestedAt.toISOString(),
      publishedAt: new Date().toISOString(),
    };
  }

  private async publish(
    { studyId }: StudyEntity,
    { verdict: decided, costs }: Report,
    forms: ReportForms,
  ): Promise<void> {
    const { outcome: verdict, summary } = decided;
    const cost = messageOf(StudyCost, costs.total);
    await this.database.transaction(async (transaction) => {
      await transaction.update(StudyEntity, { studyId }, { html: forms.html, json: forms.json });
      const done = { state: 'done', done: 1, total: 1, counted: 'reports' } as const;
      await this.progress.publish(transaction, studyId, unit, done);
      await this.outbox.publish(
        transaction,
        studyId,
        messageOf(ReportPublished, { studyId, ...forms, verdict, summary, cost }),
      );
    });
  }

  /** Copies for people, who look for a folder and not for a hash. */
  private async layOut(studyId: string, forms: ReportForms): Promise<void> {
    const folder = join(this.settings.folder, studyId);
    await mkdir(folder, { recursive: true });
    for (const [form, name] of formFiles) {
      await copyFile(await this.platform.artifacts.fileOf(forms[form]), join(folder, name));
    }
  }
}
