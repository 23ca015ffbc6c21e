import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { errorMessage } from '../api/api-error.js';
import type { PlannedSpec, Range, SpecCheck } from '../api/spec-api.js';
import { count, duration, shortCount } from '../figures/figures.js';
import { mistakesIn } from './mistakes.js';
import style from './new-study.module.css';

/** What the spec would run and take, or what is wrong with it, as the server says. */
export function PlanPanel({ check }: { readonly check: UseQueryResult<SpecCheck> }) {
  return (
    <section aria-labelledby="plan" aria-live="polite" className={style.plan}>
      <h2 id="plan">Before it runs</h2>
      <Said check={check} />
    </section>
  );
}

function Said({ check: { data, error, isFetching } }: { readonly check: UseQueryResult<SpecCheck> }) {
  if (data === undefined && isFetching) return <p className="muted">The spec is being looked at.</p>;
  if (error !== null) return <p className={style.wrong}>{errorMessage(error)}</p>;
  if (data === undefined) return <p className="muted">Write a spec, and see what it would run and take.</p>;
  return data.kind === 'refused' ? <Mistakes message={data.message} /> : <Plan planned={data.planned} />;
}

function Mistakes({ message }: { readonly message: string }) {
  const mistakes = mistakesIn(message);
  return (
    <>
      <p className={style.wrong}>
        {mistakes.length === 1 ? 'One thing is wrong:' : `${mistakes.length} things are wrong:`}
      </p>
      <ul className={style.mistakes}>
        {mistakes.map(({ line, text }) => (
          <li key={`${line}/${text}`}>
            {line !== undefined && <strong>Line {line}: </strong>}
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}

function Plan({ planned: { plan, estimate, specSha256 } }: { readonly planned: PlannedSpec }) {
  const samples = plan.evaluations.reduce((sum, { samples: some }) => sum + some, 0);
  return (
    <dl className={style.facts}>
      <Fact name="Training sets">{plan.trainingSets.length === 0 ? 'none' : plan.trainingSets.join(', ')}</Fact>
      <Fact name="Training runs">{count(plan.runs.length)}</Fact>
      <Fact name="Checkpoints measured">{count(plan.evaluations.length)}</Fact>
      <Fact name="Samples">{count(samples)}</Fact>
      {estimate !== undefined && (
        <>
          <Fact name="Tokens">{rangeText(estimate.tokens, shortCount)}</Fact>
          <Fact name="Time">{estimate.seconds === null ? 'not known' : rangeText(estimate.seconds, duration)}</Fact>
          <Fact name="Cost">{moneyText(estimate.money)}</Fact>
        </>
      )}
      <Fact name="SHA-256">
        <code>{specSha256.slice(0, 12)}</code>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={style.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function rangeText({ from, to }: Range, text: (value: number) => string): string {
  const [least, most] = [text(from), text(to)];
  return least === most ? least : `${least} to ${most}`;
}

function moneyText(money: (Range & { readonly currency: string }) | null): string {
  if (money === null) return 'nothing has a price';
  return `${rangeText(money, (value) => value.toFixed(2))} ${money.currency}`;
}
