export * from './arm-structures.js';
export * from './compare-reports.js';
export * from './compare-sides.js';
