import { readFile } from 'node:fs/promises';

import { Inject, Injectable } from '@nestjs/common';
import type { ReportOnCheckpoints } from '@retrace/contracts';
import { PLATFORM, type Platform } from '@retrace/service';

import type { KnownReport } from './study.entity.js';

/** Reads what a report says in full. */
@Injectable()
export class ReportFile {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /** @throws ArtifactMissing, ArtifactDamaged */
  async read({ json }: KnownReport): Promise<ReportOnCheckpoints> {
    const text = await readFile(await this.platform.artifacts.fileOf(json), 'utf8');
    const report: ReportOnCheckpoints = JSON.parse(text); // its hash was checked, and reporting writes this form
    return report;
  }
}
