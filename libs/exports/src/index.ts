export * from './export-errors.js';
export * from './export-layout.js';
export * from './export-training-set.js';
export * from './exported-line.js';
export * from './push-to-hub.js';
export type { SourceOf } from './training-set-card.js';
export * from './written-file.js';
