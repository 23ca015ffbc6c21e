import type { StudyView } from '@retrace/contracts';

import { verdictLooks } from '../../figures/verdict-badge.js';
import style from './result.module.css';

/** What the study says of the claim, as the report's first lines do. */
export function VerdictBanner({ study: { verdict, summary } }: { readonly study: StudyView }) {
  if (verdict === undefined) return null;
  const { tone, sign, title } = verdictLooks[verdict];
  return (
    <section className={style.verdict} data-tone={tone} aria-labelledby="verdict">
      <span className={style.sign} aria-hidden="true">
        {sign}
      </span>
      <div>
        <p className={style.overline}>Verdict on “the structure carries the safety”</p>
        <h2 id="verdict">{title}</h2>
        {summary !== undefined && <p>{findingOf(summary, title)}</p>}
      </div>
    </section>
  );
}

/** The summary is the title, a dash, and the finding: the title stands above it already. */
function findingOf(summary: string, title: string): string {
  const finding = summary.startsWith(`${title} – `) ? summary.slice(title.length + 3) : summary;
  return `${finding.slice(0, 1).toUpperCase()}${finding.slice(1)}`;
}
