import type { StudySummary } from '@retrace/contracts';
import { useMediaQuery } from '@mantine/hooks';

import type { StudyAction } from '../api/studies-api.js';
import { StudyCards } from './study-cards.js';
import { StudyTable } from './study-table.js';

export interface StudyListProps {
  readonly studies: readonly StudySummary[];
  readonly onAct: (study: StudySummary, action: StudyAction) => void;
}

/** A table, or cards where there is no room for one. */
export function StudyList(props: StudyListProps) {
  const isWide = useMediaQuery('(min-width: 60rem)', true, { getInitialValueInEffect: false });
  return isWide ? <StudyTable {...props} /> : <StudyCards {...props} />;
}
