export * from './comparable-report.js';
export * from './compare-items.js';
export * from './comparison-words.js';
export * from './item-outcome.js';
export * from './judges-kappa.js';
export * from './outcome-table.js';
export * from './reading.js';
export * from './tried-item.js';
