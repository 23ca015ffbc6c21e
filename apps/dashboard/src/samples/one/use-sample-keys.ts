import type { StepType } from '@retrace/reasoning';

import { useShortcuts } from '../../shell/shortcuts.js';
import { shownStepTypes, stepNames } from '../../traces/step-names.js';

/** What keys do in the view of one sample. */
export interface SampleKeys {
  readonly step: (by: 1 | -1) => void;
  readonly sentence: (by: 1 | -1) => void;
  readonly flag: () => void;
  readonly label: (type: StepType) => void;
  readonly takeBack: () => void;
  readonly unveil: () => void;
  readonly back: () => void;
}

/** Has them heard. */
export function useSampleKeys({ step, sentence, flag, label, takeBack, unveil, back }: SampleKeys): void {
  useShortcuts([
    { keys: 'j', text: 'Next sample', run: () => step(1) },
    { keys: 'k', text: 'Previous sample', run: () => step(-1) },
    { keys: 'ArrowRight', text: 'Next sample', run: () => step(1) },
    { keys: 'ArrowLeft', text: 'Previous sample', run: () => step(-1) },
    { keys: 'n', text: 'Choose the next sentence', run: () => sentence(1) },
    { keys: 'p', text: 'Choose the previous sentence', run: () => sentence(-1) },
    ...shownStepTypes.map((type, index) => ({
      keys: String(index + 1),
      text: `The chosen sentence is ${stepNames[type]}`,
      run: () => label(type),
    })),
    { keys: 'u', text: 'Take the correction of the chosen sentence back', run: takeBack },
    { keys: 'f', text: 'Flag the sample, or no longer', run: flag },
    { keys: 'b', text: 'Show blurred texts', run: unveil },
    { keys: 'Escape', text: 'Back to the list', run: back },
  ]);
}
