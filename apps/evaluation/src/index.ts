export * from './attacking/attacker.settings.js';
export * from './evaluation.environment.js';
export * from './evaluation.module.js';
export * from './evaluation.settings.js';
export * from './judging/judge.settings.js';
