import { messageOf, ReportPublished, type ReportedRate, type ReportOnCheckpoints } from '@retrace/contracts';

import type { ServiceHarness } from '../../../../tools/testing/service-harness.js';

/** A report as reporting writes it, as far as cards read it. */
export function aReport(changes: Partial<ReportOnCheckpoints> = {}): ReportOnCheckpoints {
  return {
    version: 1,
    verdict: { outcome: 'inconclusive', title: 'Inconclusive', summary: 'Inconclusive: too few prompts.' },
    gaps: [],
    endpoints: [
      { name: 'strongreject-refused', title: 'StrongREJECT refused', better: 'higher', benchmark: 'strongreject' },
      { name: 'gsm8k-correct', title: 'GSM8K correct', better: 'higher', benchmark: 'gsm8k' },
    ],
    arms: [],
    checkpoints: [
      { arm: 'base', seed: null, ...findings(aRate(2, 48)) },
      { arm: 'alttrain', seed: 1, ...findings(aRate(36, 48)) },
    ],
    provenance: { curation: { sources: [{ title: 'Prompts of ours', licence: 'CC-BY-4.0', taken: 12 }] } },
    ...changes,
  };
}

function findings(rate: ReportedRate): Omit<ReportOnCheckpoints['checkpoints'][number], 'arm' | 'seed'> {
  const none = { successes: 0, trials: 0, estimate: null, interval: null };
  return {
    structure: { presence: rate },
    endpoints: [
      { endpoint: 'strongreject-refused', rate },
      { endpoint: 'gsm8k-correct', rate: none },
    ],
  };
}

function aRate(successes: number, trials: number): ReportedRate {
  return { successes, trials, estimate: successes / trials, interval: { lower: 0.6125, upper: 0.8508 } };
}

/** Stores a report and tells of it, as reporting does. */
export async function publishReport(service: ServiceHarness, studyId: string, report = aReport()): Promise<void> {
  const { artifacts } = service.platform;
  const json = await artifacts.put([JSON.stringify(report)], 'application/json');
  const html = await artifacts.put(['<html></html>'], 'text/html');
  const { outcome: verdict, summary } = report.verdict;
  await service.send(messageOf(ReportPublished, { studyId, html, json, verdict, summary }));
}
