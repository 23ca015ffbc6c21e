import { Button } from '@mantine/core';
import type { AgreementFigure, LabelAgreement } from '@retrace/contracts';
import { useQuery } from '@tanstack/react-query';

import { agreementQuery, goldAddress } from '../api/samples-api.js';
import { count, percent } from '../figures/figures.js';
import { Asked } from '../states/asked.js';
import { StepChip } from '../traces/step-chip.js';
import style from './samples.module.css';

/** What people corrected so far, how well the classifier agrees with them, and the corrected traces as a file. */
export function CorrectionsPanel({ studyId }: { readonly studyId: string }) {
  const query = useQuery(agreementQuery(studyId));
  return (
    <section aria-label="Corrected labels" className={style.corrections}>
      <Asked query={query} lines={2}>
        {({ classifier, by, labelled, traces }) =>
          labelled.sentences === 0 ? (
            <p className="muted">
              Nobody has labelled a sentence yet. Open a sample, choose a sentence by its number, and say what it does.
            </p>
          ) : (
            <>
              <p>
                {count(labelled.sentences)} sentences in {count(labelled.traces)} traces, labelled by {by.join(', ')},
                against the classifier <code>{classifier}</code>.
              </p>
              <div className={style.scroll} tabIndex={0} role="region" aria-label="Agreement">
                <table className={style.agreement}>
                  <thead>
                    <tr>
                      <th scope="col">Agreement on</th>
                      <th scope="col">Sentences</th>
                      <th scope="col">Accuracy</th>
                      <th scope="col">Macro F1</th>
                      <th scope="col">Cohen’s κ</th>
                    </tr>
                  </thead>
                  <tbody>
                    <AgreementRow title="sentences that someone labelled" agreement={labelled} />
                    <AgreementRow title="all sentences of those traces" agreement={traces} />
                  </tbody>
                </table>
              </div>
              <p className="muted">
                Who marks only what is wrong makes the first row too low; the second takes what was left alone as agreed
                with, and may be too high.
              </p>
              <p className={style.classes}>
                {labelled.classes
                  .filter(({ support }) => support > 0)
                  .map(({ type, support, f1 }) => (
                    <span key={type}>
                      <StepChip type={type} /> F1 {f1.toFixed(2)} of {count(support)}
                    </span>
                  ))}
              </p>
              <Button component="a" variant="default" size="xs" href={goldAddress(studyId)} download>
                Download the corrected traces (JSON lines)
              </Button>
            </>
          )
        }
      </Asked>
    </section>
  );
}

function AgreementRow({ title, agreement }: { readonly title: string; readonly agreement: LabelAgreement }) {
  const { sentences, accuracy, macroF1, kappa } = agreement;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{count(sentences)}</td>
      <td>{accuracy === null ? '–' : percent(accuracy)}</td>
      <td>{figureText(macroF1)}</td>
      <td>{figureText(kappa)}</td>
    </tr>
  );
}

/** `0.81 (0.62–0.93)` */
function figureText({ estimate, interval }: AgreementFigure): string {
  if (estimate === null) return '–';
  if (interval === null) return estimate.toFixed(2);
  return `${estimate.toFixed(2)} (${interval.lower.toFixed(2)}–${interval.upper.toFixed(2)})`;
}
