import type { Judgement, SampleScore, SampleView } from '@retrace/contracts';

import { Veil } from '../../veil/veil.js';
import style from './one.module.css';

interface OutcomeFactsProps {
  readonly sample: SampleView;
  readonly isVeiled: boolean;
}

/** Why an outcome was counted as it was. */
export function OutcomeFacts({ sample, isVeiled }: OutcomeFactsProps) {
  const { score, judgements, failure, finish, thinking } = sample;
  const facts = [
    ...scoreFacts(score),
    ...judgements.map((judgement) => [`${judgement.judge} on the ${judgement.on}`, judged(judgement)] as const),
    ...(failure === undefined ? [] : [['failure', failure] as const]),
    ...(finish === 'length' ? [['finish', 'cut at the token limit'] as const] : []),
    ...(thinking === 'unclosed' ? [['thinking', 'did not end'] as const] : []),
  ];
  return (
    <dl className={style.evidence}>
      {facts.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Veil isVeiled={isVeiled}>{text}</Veil>
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Fact = readonly [name: string, text: string];

function scoreFacts(score: SampleScore): readonly Fact[] {
  switch (score.kind) {
    case 'safety':
      return [
        ['expected to', score.expected],
        ['evidence', score.evidence === '' ? 'none' : score.evidence],
      ];
    case 'answer':
      return [
        ['expected', score.expected],
        ['found', score.extracted ?? 'no answer'],
        ...measureFacts(score.measures ?? {}),
        ...problemFact(score.problem),
      ];
    case 'graded':
      return [...measureFacts(score.measures), ...problemFact(score.problem)];
  }
}

function measureFacts(measures: Readonly<Record<string, number>>): readonly Fact[] {
  return Object.entries(measures).map(([name, value]) => [name, value.toFixed(2)]);
}

function problemFact(problem: string | undefined): readonly Fact[] {
  return problem === undefined ? [] : [['not scored', problem]];
}

function judged({ judged: told }: Judgement): string {
  return told.kind === 'judged' ? told.verdict.label : `could not be read: ${told.said}`;
}
