import type { StudyView, UnitView } from '@retrace/contracts';

import { completedStudy, failedStudy, finishedUnits, study } from './builders/study.ts';

const longName =
  'a name that goes on and on and tells everything that somebody thought of while writing it down '.repeat(4);

/** Studies that go on while they are looked at. */
export class StubStudies {
  private readonly kept: StudyView[];

  constructor(kept: readonly StudyView[] = shownStudies()) {
    this.kept = [...kept];
  }

  list(): readonly StudyView[] {
    return this.kept.toSorted((a, b) => b.requestedAt.localeCompare(a.requestedAt));
  }

  find(id: string): StudyView | undefined {
    return this.kept.find((known) => known.id === id);
  }

  add(spec: string): StudyView {
    const name = /^name: *(.*)$/m.exec(spec)?.[1] ?? 'a study';
    const added = study({ id: crypto.randomUUID(), name, requestedAt: new Date().toISOString() });
    this.kept.push(added);
    return added;
  }

  change(id: string, change: Partial<StudyView>): StudyView | undefined {
    const index = this.kept.findIndex((known) => known.id === id);
    const known = this.kept[index];
    if (known === undefined) return undefined;
    const units = change.units ?? known.units;
    const done = units.reduce((sum, unit) => sum + (unit.total === 0 ? 0 : unit.done / unit.total), 0);
    const progress = { done: Math.round(done * 100) / 100, total: units.length };
    const changed = { ...known, ...change, progress, revision: known.revision + 1 };
    this.kept[index] = changed;
    return changed;
  }

  /** Moves every study that runs on by a little; gives those that changed. */
  tick(): readonly StudyView[] {
    return this.kept
      .filter(({ state }) => state === 'running')
      .flatMap(({ id, units }) => this.change(id, advanced(units)) ?? []);
  }
}

/** The first unit that is not done goes on; after the last one the study has ended. */
function advanced(units: readonly UnitView[]): Partial<StudyView> {
  const current = units.findIndex(({ state }) => state !== 'done');
  if (current === -1) {
    const { state, endedAt, verdict, summary, cost } = completedStudy({ endedAt: new Date().toISOString() });
    return {
      state,
      ...(endedAt && { endedAt }),
      ...(verdict && { verdict }),
      ...(summary && { summary }),
      ...(cost && { cost }),
    };
  }
  return { units: units.map((unit, index) => (index === current ? onward(unit) : unit)) };
}

function onward(unit: UnitView): UnitView {
  const rate = Math.max(1, Math.round(unit.total / 40));
  const done = Math.min(unit.total, unit.done + rate);
  if (done === unit.total) return { ...unit, state: 'done', done };
  return { ...unit, state: 'running', done, rate: rate * 2.5, secondsLeft: (unit.total - done) / (rate * 2.5) };
}

/** One in each state, and those that strain a page. */
export function shownStudies(): readonly StudyView[] {
  const trained = finishedUnits().map((unit): UnitView => {
    if (unit.stage === 'training' && unit.unit.startsWith('alttrain')) {
      return {
        ...unit,
        state: 'running',
        done: 41,
        rate: 0.42,
        secondsLeft: 188,
        retries: 1,
        lastError: 'the worker was killed (signal 9)',
      };
    }
    if (unit.stage === 'evaluation' && unit.unit === 'base')
      return { ...unit, state: 'running', done: 30, rate: 2.1, secondsLeft: 39 };
    const isDone = unit.stage !== 'evaluation' && unit.stage !== 'reporting';
    return isDone ? unit : { ...unit, state: 'waiting', done: 0 };
  });
  const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
  return [
    study({
      id: '11111111-0000-4000-8000-000000000001',
      units: trained,
      requestedAt: minutesAgo(9),
      progress: { done: 5.6, total: 9 },
    }),
    completedStudy({
      id: '22222222-0000-4000-8000-000000000002',
      requestedAt: minutesAgo(95),
      endedAt: minutesAgo(82),
    }),
    failedStudy({
      id: '33333333-0000-4000-8000-000000000003',
      name: 'ablation-cpu',
      requestedAt: minutesAgo(300),
      endedAt: minutesAgo(290),
    }),
    study({
      id: '44444444-0000-4000-8000-000000000004',
      name: '🧪🔥 <script>alert("name")</script>',
      state: 'cancelled',
      requestedAt: minutesAgo(2000),
      endedAt: minutesAgo(1990),
    }),
    completedStudy({
      id: '55555555-0000-4000-8000-000000000005',
      name: longName.slice(0, 300),
      verdict: 'supported',
      summary: 'Supported – all hypotheses hold.',
      requestedAt: minutesAgo(4000),
      endedAt: minutesAgo(3800),
    }),
    completedStudy({
      id: '66666666-0000-4000-8000-000000000006',
      name: 'attacks-cpu',
      verdict: 'inconclusive',
      summary: 'Inconclusive – 48 prompts are too few; about 190 would settle it.',
      requestedAt: minutesAgo(9000),
      endedAt: minutesAgo(8970),
    }),
  ];
}
