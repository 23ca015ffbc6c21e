import { armNames, type ArmName } from '@retrace/study';

/** Each arm has one colour and one shape, of those that Vega has, so that neither alone must tell them apart. */
const shapes: Readonly<Record<ArmName, string>> = {
  base: 'circle',
  'prompt-only': 'triangle-left',
  'vanilla-sft': 'square',
  alttrain: 'diamond',
  shuffled: 'triangle-up',
  'answer-only': 'triangle-down',
  'direct-refusal': 'cross',
  'policy-cot': 'wedge',
  'alttrain-dpo': 'triangle-right',
};

/** The scales of colour and shape for the arms of a chart, in the order of arms. */
export function armScales(arms: readonly ArmName[]): {
  readonly color: { readonly domain: string[]; readonly range: string[] };
  readonly shape: { readonly domain: string[]; readonly range: string[] };
} {
  const domain = armNames.filter((arm) => arms.includes(arm));
  return {
    color: { domain, range: domain.map((arm) => `var(--arm-${arm})`) },
    shape: { domain, range: domain.map((arm) => shapes[arm]) },
  };
}
