export * from './training.module.js';
export * from './training.settings.js';
