import pc from 'picocolors';

import { wrapWords } from '../../terminal/wrap-words.js';
import type { Finding } from './finding.js';

const marks: Readonly<Record<Finding['state'], string>> = {
  ok: pc.green('✓'),
  warn: pc.yellow('!'),
  missing: pc.red('✗'),
};

/** A line a finding: its mark, its name, what was found; and below what to do. */
export function findingsText(findings: readonly Finding[], width: number): string {
  const named = Math.max(...findings.map(({ name }) => name.length)) + 2;
  const indent = ' '.repeat(named + 2);
  const room = Math.min(width, 100) - named - 2;
  return findings
    .flatMap(({ name, state, found, remedy }) => [
      `${marks[state]} ${name.padEnd(named)}${wrapIn(found, room, indent)}`,
      ...(remedy === undefined ? [] : [`${indent}${pc.dim('→')} ${wrapIn(remedy, room - 2, `${indent}  `)}`]),
    ])
    .join('\n');
}

function wrapIn(text: string, room: number, indent: string): string {
  return wrapWords(text, room).split('\n').join(`\n${indent}`);
}
