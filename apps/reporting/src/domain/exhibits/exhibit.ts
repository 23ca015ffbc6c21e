import type { StepType } from '@retrace/reasoning';
import type { ArmName, BenchmarkName } from '@retrace/study';

/** Why an item is shown. `failure`: alttrain did the wrong thing with it. */
export type ExhibitRole = 'changed' | 'safe' | 'failure';

/** One item with what several arms made of it. */
export interface Exhibit {
  readonly role: ExhibitRole;
  readonly title: string;
  readonly benchmark: BenchmarkName;
  readonly item: string;
  readonly category: string;
  /** Whether the prompt asks for harm, so that what follows from it is hidden until asked for. */
  readonly harmful: boolean;
  readonly prompt: string;
  readonly outputs: readonly ExhibitOutput[];
}

export type ExhibitOutcome = 'refused' | 'complied' | 'no answer' | 'correct' | 'wrong' | 'answered';

/** One arm's output. */
export interface ExhibitOutput {
  readonly arm: ArmName;
  readonly seed: number | null;
  readonly outcome: ExhibitOutcome;
  readonly cut: boolean;
  readonly thinking: 'complete' | 'unclosed' | 'absent';
  readonly steps: readonly ExhibitStep[];
  readonly answer: string;
}

export interface ExhibitStep {
  readonly type: StepType;
  readonly text: string;
  /** The words that gave each of its sentences the label. */
  readonly evidence: readonly string[];
}

/** The items chosen, and what could not be shown. */
export interface Exhibits {
  readonly shown: readonly Exhibit[];
  readonly notes: readonly string[];
}
