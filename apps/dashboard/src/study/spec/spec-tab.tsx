import { Button, CopyButton } from '@mantine/core';
import { useMemo } from 'react';

import { useStudy } from '../use-study.js';
import { specText } from './spec-text.js';
import style from './spec.module.css';

/** What was asked for, with all that it leaves to defaults filled in, as YAML. */
export function SpecTab() {
  const { id, spec, specSha256 } = useStudy();
  const text = useMemo(() => specText(spec), [spec]);
  const file = useMemo(() => `data:application/yaml;charset=utf-8,${encodeURIComponent(text)}`, [text]);
  return (
    <section aria-labelledby="spec" className={style.spec}>
      <div className={style.head}>
        <div>
          <h2 id="spec">Spec</h2>
          <p className="muted">
            Fixed before anything ran. SHA-256 <code>{specSha256}</code>
          </p>
        </div>
        <div className={style.actions}>
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button variant="default" size="xs" onClick={copy}>
                {copied ? 'Copied' : 'Copy'}
              </Button>
            )}
          </CopyButton>
          <Button variant="default" size="xs" component="a" href={file} download={`${id}.yaml`}>
            Save as YAML
          </Button>
        </div>
      </div>
      <pre className={style.text} tabIndex={0} aria-label="Spec as YAML">
        {text}
      </pre>
    </section>
  );
}
