export * from './chat/chat-model.js';
export * from './chat/model-errors.js';
export * from './chat/open-ai-chat-model.js';
export * from './server/model-server-errors.js';
export * from './server/model-server.js';
export * from './cache/answer-cache.js';
export * from './cache/cached-chat-model.js';
export * from './cache/folder-answer-cache.js';
