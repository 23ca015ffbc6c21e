export * from './ensure-topics.js';
export * from './kafka-refused.js';
export * from './kafka-settings.js';
export * from './kafka-strategy.js';
export * from './kafka-transport.js';
