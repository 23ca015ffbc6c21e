import type { SampleView } from '@retrace/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';

import { errorMessage } from '../../api/api-error.js';
import { peersQuery, sampleQuery, type SampleMark } from '../../api/samples-api.js';
import { useReviewer } from '../../reviewer/use-reviewer.js';
import { Asked } from '../../states/asked.js';
import { Notice } from '../../states/notice.js';
import { StepLegend } from '../../traces/step-chip.js';
import { shownStepTypes } from '../../traces/step-names.js';
import { useVeil } from '../../veil/use-veil.js';
import { VeilBar } from '../../veil/veil.js';
import { filterOf } from '../samples-search.js';
import { ColumnChoice } from './column-choice.js';
import { besideNames, besideOf } from './columns.js';
import style from './one.module.css';
import { PromptText } from './prompt-text.js';
import { SampleColumn } from './sample-column.js';
import { SampleHead } from './sample-head.js';
import type { SentenceActions } from './sentence.js';
import { useNeighbour } from './use-neighbour.js';
import { useSampleKeys } from './use-sample-keys.js';
import { useSampleMarks } from './use-sample-marks.js';

const route = getRouteApi('/studies/$id/samples/$sampleId');

/** One sample, beside what other arms made of the same prompt. */
export function SamplePage() {
  const { id, sampleId } = route.useParams();
  const query = useQuery(sampleQuery(id, sampleId));
  return <Asked query={query}>{(sample) => <FoundSample key={sample.id} studyId={id} sample={sample} />}</Asked>;
}

/** A sentence of one of the samples that are shown. */
interface Choice {
  readonly sample: SampleView;
  readonly step: number;
}

function FoundSample({ studyId, sample }: { readonly studyId: string; readonly sample: SampleView }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const neighbour = useNeighbour();
  const marks = useSampleMarks(studyId);
  const { inName, question } = useReviewer();
  const { isVeiled, unveil } = useVeil(sample.id, sample.harmful);
  const others = useQuery(peersQuery(studyId, sample.id));
  const peers = others.data?.samples ?? [];
  const beside = besideOf(sample, peers, search.beside);
  const columns = [sample, ...beside];
  const [choice, setChoice] = useState<{ readonly sampleId: string; readonly step: number } | null>(null);
  const chosenIn = columns.find(({ id }) => id === choice?.sampleId);
  const chosen: Choice | undefined =
    choice === null || chosenIn === undefined ? undefined : { sample: chosenIn, step: choice.step };

  const say = (mark: SampleMark): void => inName((by) => marks.mutate({ mark, by }));
  const flag = ({ id: sampleId, flagged }: SampleView): void => say({ kind: 'flag', sampleId, flagged: !flagged });
  const actionsOn = (of: SampleView, step: number): SentenceActions => ({
    onChoose: () => setChoice({ sampleId: of.id, step }),
    onLabel: (label) => say({ kind: 'label', sampleId: of.id, step, label }),
    onTakeBack: () => say({ kind: 'take-back', sampleId: of.id, step }),
  });
  const back = { ...filterOf(search), row: search.row };

  useSampleKeys({
    step: (by) => neighbour.mutate(by),
    sentence: (by) => {
      const of = chosen?.sample ?? sample;
      const step = (chosen?.step ?? (by === 1 ? -1 : of.steps.length)) + by;
      if (!isVeiled && step >= 0 && step < of.steps.length) setChoice({ sampleId: of.id, step });
    },
    flag: () => flag(sample),
    label: (type) => chosen !== undefined && actionsOn(chosen.sample, chosen.step).onLabel(type),
    takeBack: () => {
      const isCorrected = chosen?.sample.steps[chosen.step]?.corrected !== undefined;
      if (chosen !== undefined && isCorrected) actionsOn(chosen.sample, chosen.step).onTakeBack();
    },
    unveil,
    back: () => void navigate({ to: '/studies/$id/samples', params: { id: studyId }, search: back }),
  });

  return (
    <article className={style.view}>
      <SampleHead studyId={studyId} sample={sample} list={back} onStep={(by) => neighbour.mutate(by)} />
      <Notice error={marks.error ?? neighbour.error} onClose={() => (marks.reset(), neighbour.reset())} />
      {question}
      <VeilBar mayHarm={sample.harmful} isVeiled={isVeiled} onUnveil={unveil} />
      <PromptText sample={sample} isVeiled={isVeiled} />
      <div className={style.tools}>
        <StepLegend types={shownStepTypes} />
        {others.isError && <p className="muted">The other arms could not be read: {errorMessage(others.error)}</p>}
        <ColumnChoice
          isRead={others.isSuccess}
          peers={peers}
          shown={beside}
          onBeside={(names) =>
            void navigate({
              search: (before) => ({ ...before, beside: besideNames(names) }),
              replace: true,
              resetScroll: false,
            })
          }
          showsDifferences={search.answers === 'differences'}
          onDifferences={(isWanted) =>
            void navigate({
              search: (before) => ({ ...before, answers: isWanted ? 'differences' : undefined }),
              replace: true,
              resetScroll: false,
            })
          }
        />
      </div>
      <div className={style.columns} data-columns={columns.length}>
        {columns.map((of, index) => (
          <SampleColumn
            key={of.id}
            sample={of}
            isVeiled={isVeiled}
            against={index > 0 && search.answers === 'differences' ? sample.answer : undefined}
            chosen={chosen?.sample.id === of.id ? chosen.step : undefined}
            actionsOn={(step) => actionsOn(of, step)}
            onFlag={() => flag(of)}
          />
        ))}
      </div>
    </article>
  );
}
