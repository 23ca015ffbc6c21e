export * from './backbones/backbone-errors.js';
export { findBackbone } from './backbones/backbone-folder.js';
export * from './backbones/model-folder.js';
export * from './recipes/recipe-errors.js';
export * from './shipped-parts.js';
export * from './catalog/catalog.js';
export * from './catalog/quickstart.js';
export * from './catalog/spec-schema.js';
