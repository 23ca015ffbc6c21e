import { ActionIcon, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { studyQuery } from '../api/studies-api.js';
import { sideName } from './compare-search.js';
import style from './compare.module.css';

interface SideListProps {
  readonly sides: readonly string[];
  readonly onChange: (sides: readonly string[]) => void;
}

/** What is compared: the first is what the others are compared with. */
export function SideList({ sides, onChange }: SideListProps) {
  if (sides.length === 0) return null;
  return (
    <ol className={style.sides}>
      {sides.map((side, index) => (
        <Side
          key={side}
          side={side}
          isReference={index === 0}
          onFirst={() => onChange([side, ...sides.filter((other) => other !== side)])}
          onRemove={() => onChange(sides.filter((other) => other !== side))}
        />
      ))}
    </ol>
  );
}

interface SideProps {
  readonly side: string;
  readonly isReference: boolean;
  readonly onFirst: () => void;
  readonly onRemove: () => void;
}

function Side({ side, isReference, onFirst, onRemove }: SideProps) {
  const { studyId, arm } = sideName(side);
  const query = useQuery(studyQuery(studyId));
  const name = query.data?.name ?? (query.isError ? 'a study that is not there' : '…');
  return (
    <li className={style.side}>
      <span className={style.sideName} title={`${name} ${studyId}`}>
        {name}
      </span>
      <code>{studyId.slice(0, 8)}</code>
      <span>{arm ?? 'every arm'}</span>
      {isReference ? (
        <span className={style.reference}>reference</span>
      ) : (
        <Button variant="subtle" size="compact-xs" onClick={onFirst}>
          Make it the reference
        </Button>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        className={style.remove}
        aria-label={`Remove ${name} ${arm ?? ''}`.trimEnd()}
        onClick={onRemove}
      >
        ×
      </ActionIcon>
    </li>
  );
}
