export * from './api-client.js';
export type * from './generated/api.js';
