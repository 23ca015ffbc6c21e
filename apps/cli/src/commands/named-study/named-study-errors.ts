import { RetraceError } from '@retrace/observability';

import { localTime } from '../../terminal/local-time.js';
import type { NamedStudy } from './match-study.js';

export class StudyNotFound extends RetraceError {
  constructor(word: string, near: readonly string[]) {
    const meant = near.length === 0 ? '' : ` Did you mean ${near.map((name) => `'${name}'`).join(' or ')}?`;
    super('study-not-found', `There is no study '${word}'.${meant} List the studies with \`retrace status\`.`, false);
  }
}

export class StudyAmbiguous extends RetraceError {
  constructor(word: string, studies: readonly NamedStudy[]) {
    const listed = studies.map(({ id, name, requestedAt }) => `\n  ${id}  ${localTime(requestedAt)}  ${name}`);
    super('study-not-found', `Several studies have an id that begins with '${word}':${listed.join('')}`, false);
  }
}
