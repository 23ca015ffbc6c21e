export * from './structure-folder.js';
