export { frontDoorBefore, frontDoorOf } from './front-door.js';
export * from './gateway/gateway-environment.js';
export * from './studies.module.js';
export type { FixedTokens } from './tokens/fixed-tokens.js';
export * from './tokens/token-environment.js';
