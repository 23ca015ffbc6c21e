export * from './evaluation.module.js';
export * from './evaluation.settings.js';
