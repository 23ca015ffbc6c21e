export * from './csv-pieces.js';
export * from './visible-text.js';
