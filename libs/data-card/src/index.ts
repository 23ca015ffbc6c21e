export * from './card-markdown.js';
export * from './data-card.js';
