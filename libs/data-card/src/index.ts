export * from './card-markdown.js';
export * from './data-card.js';
export * from './model-card.js';
