export * from './studies.module.js';
export * from './structures/structure-folder.js';
