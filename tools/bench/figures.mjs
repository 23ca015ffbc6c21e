import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * @typedef {object} Figure
 * @property {string} figure what was measured
 * @property {number | null} value null when it could not be
 * @property {string} unit
 * @property {string} target the aim in words: `≤ 300`
 * @property {boolean | null} holds null where nothing is aimed at
 * @property {string} command that anyone can run to see it
 */

/**
 * @param {Pick<Figure, 'figure' | 'unit' | 'command'>} what @param {number | null} value
 * @param {{ most: number } | { least: number }} [target]
 * @returns {Figure}
 */
export function figureOf(what, value, target) {
  if (target === undefined) return { ...what, value, target: '', holds: null };
  const [sign, limit] = 'most' in target ? ['≤', target.most] : ['≥', target.least];
  const holds = value === null ? false : sign === '≤' ? value <= limit : value >= limit;
  return { ...what, value, target: `${sign} ${limit}`, holds };
}

/** @param {readonly Figure[]} figures @param {string} file where they are kept as JSON */
export function tellFigures(figures, file) {
  const width = Math.max(...figures.map(({ figure }) => figure.length));
  for (const { figure, value, unit, target, holds } of figures) {
    const shown = value === null ? 'not measured' : `${Number(value.toPrecision(4))} ${unit}`;
    const mark = holds === null ? '' : holds ? `  met (${target})` : `  MISSED (${target})`;
    console.log(`${figure.padEnd(width)}  ${shown}${mark}`);
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(figures, undefined, 2)}\n`);
  console.log(`\nKept in ${file}`);
}
