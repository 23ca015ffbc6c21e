import { LossCurves } from './curves/loss-curves.js';
import { Pipeline } from './pipeline/pipeline.js';
import { UnitErrors } from './pipeline/unit-errors.js';
import { Result } from './result/result.js';
import style from './study.module.css';
import { useStudy } from './use-study.js';

/** How far a study is, and what it has found. */
export function Overview() {
  const study = useStudy();
  return (
    <div className={style.overview}>
      {study.verdict !== undefined && <Result study={study} />}
      <UnitErrors units={study.units} />
      <Pipeline units={study.units} />
      <LossCurves study={study} />
    </div>
  );
}
