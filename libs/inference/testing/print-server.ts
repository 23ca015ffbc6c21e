import { startModelServer } from '../src/server/model-server.js';
import { embeddedModelServer } from './embedded-model.js';

const server = await startModelServer(embeddedModelServer());
console.log(JSON.stringify({ pid: server.pid }));
