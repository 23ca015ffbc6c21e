export * from './answer.entity.js';
export * from './answer-table.js';
export * from './postgres-answer-cache.js';
