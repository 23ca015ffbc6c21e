import { Button, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { studiesQuery } from '../api/studies-api.js';
import { localTime } from '../figures/figures.js';
import { someText } from '../shell/search-text.js';
import style from './compare.module.css';

const TYPED_AFTER_MS = 250;
/** Offered at once; the rest is found by its name. */
const OFFERED = 50;
const EVERY_ARM = 'every';

/** Chooses a study that has ended, and one of its arms or all of them. */
export function AddSide({ onAdd }: { readonly onAdd: (side: string) => void }) {
  const [typed, setTyped] = useState('');
  const [studyId, setStudyId] = useState<string | null>(null);
  const [arm, setArm] = useState(EVERY_ARM);
  const [q] = useDebouncedValue(typed.trim(), TYPED_AFTER_MS);
  const query = useQuery(studiesQuery({ q: someText(q), state: 'completed', offset: 0, limit: OFFERED }));
  const studies = query.data?.studies ?? [];
  const chosen = studies.find(({ id }) => id === studyId);
  return (
    <div role="group" aria-label="Add a side" className={style.add}>
      <Select
        className={style.study}
        label="Study"
        placeholder="Search completed studies"
        searchable
        nothingFoundMessage={query.isPending ? 'Reading…' : 'No completed study has such a name'}
        data={studies.map(({ id, name, requestedAt }) => ({
          value: id,
          label: `${name.slice(0, 80)} · ${localTime(requestedAt)} · ${id.slice(0, 8)}`,
        }))}
        filter={({ options }) => options}
        value={studyId}
        onChange={(value) => {
          setStudyId(value);
          setArm(EVERY_ARM);
        }}
        onSearchChange={(text) => setTyped(isLabel(text) ? '' : text)}
      />
      <Select
        className={style.arm}
        label="Arm"
        disabled={chosen === undefined}
        allowDeselect={false}
        data={[
          { value: EVERY_ARM, label: 'every arm' },
          ...(chosen?.arms ?? []).map((name) => ({ value: name, label: name })),
        ]}
        value={arm}
        onChange={(value) => setArm(value ?? EVERY_ARM)}
      />
      <Button
        disabled={studyId === null}
        onClick={() => studyId !== null && onAdd(arm === EVERY_ARM ? studyId : `${studyId}:${arm}`)}
      >
        Add
      </Button>
    </div>
  );
}

/** What the field shows of a study that was chosen is not searched for. */
function isLabel(text: string): boolean {
  return / · [\da-f]{8}$/.test(text);
}
