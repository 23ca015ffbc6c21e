export * from './studies.module.js';
