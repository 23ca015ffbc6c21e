// Stands in for `vllm serve MODEL --port N …`: takes its arguments and variables, and speaks the part of its API that we
// use. `--stub=FOLDER` names where `behaviour` says what it does wrong, and where requests.jsonl has every request.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    host: { type: 'string' },
    port: { type: 'string' },
    'served-model-name': { type: 'string' },
    'enable-lora': { type: 'boolean' },
    'max-lora-rank': { type: 'string' },
    'max-loras': { type: 'string' },
    'generation-config': { type: 'string' },
    stub: { type: 'string' },
  },
});
const [verb, model] = positionals;
const { VLLM_API_KEY: key, VLLM_ALLOW_RUNTIME_LORA_UPDATING: updating } = process.env;
const backbone = values['served-model-name'] ?? model;
const adapters = new Map();
/** The model of each chat that is being answered. */
const chats = [];
let looks = 0;
const twoAreAsked = Promise.withResolvers();

const behaviour = () => readFileSync(join(values.stub, 'behaviour'), 'utf8');
const note = (line) => appendFileSync(join(values.stub, 'requests.jsonl'), `${JSON.stringify(line)}\n`);
const json = (status, body) => ({ status, type: 'application/json', content: JSON.stringify(body) });
const plain = (content) => ({ status: 200, type: 'text/plain', content });
const error = (status, message) => json(status, { error: { message, type: 'stub', param: null, code: status } });
const die = (why) => {
  console.error(why);
  process.exit(9);
};

function load({ lora_name: name, lora_path: path }) {
  if (behaviour() === 'dies at a load') die('CUDA error: the stub ran out of memory');
  if (behaviour() === 'hangs at a load') return undefined;
  if (behaviour() === 'is too small') return error(500, 'LoRA rank 128 is greater than max_lora_rank 64.');
  if (values['enable-lora'] !== true) return error(500, 'LoRA is not enabled.');
  if (adapters.has(name)) return error(400, `'${name}' is loaded already.`);
  if (!existsSync(join(path, 'adapter_config.json'))) return error(404, `${name}: No adapter found for ${path}`);
  adapters.set(name, path);
  return plain(`Success: LoRA adapter '${name}' added successfully.`);
}

function unload({ lora_name: name }) {
  if (behaviour() === 'never unloads') return error(500, 'The stub keeps it.');
  return adapters.delete(name)
    ? plain(`Success: LoRA adapter '${name}' removed successfully.`)
    : error(404, `'${name}' cannot be found.`);
}

async function chat({ model: asked }) {
  chats.push(asked);
  note({ line: 'CHATS', body: chats });
  await untilAnswered();
  chats.splice(chats.indexOf(asked), 1);
  return chatAnswer(asked);
}

/** The first answers of one that waits for two models come once both are asked; one that takes its time takes 50 ms. */
async function untilAnswered() {
  if (behaviour() === 'takes its time') await setTimeout(50);
  if (behaviour() !== 'waits for two models') return;
  if (new Set(chats).size > 1) twoAreAsked.resolve();
  await twoAreAsked.promise;
}

function chatAnswer(asked) {
  if (behaviour() === 'dies at a chat') die('CUDA error: the stub ran out of memory');
  if (asked !== backbone && !adapters.has(asked)) return error(404, `The model '${asked}' does not exist.`);
  const message = { role: 'assistant', content: `Said by ${asked}.` };
  return json(200, {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 0,
    model: asked,
    choices: [{ index: 0, message, finish_reason: 'stop' }],
    usage: { prompt_tokens: 10, completion_tokens: 20, total_tokens: 30 },
  });
}

const card = (id, parent) => ({ id, object: 'model', created: 0, owned_by: 'vllm', root: id, parent });
const routes = {
  'GET /health': () => ({ status: (looks += 1) < 3 || behaviour() === 'is ill' ? 503 : 200, content: '' }),
  'GET /v1/models': () => {
    const cards = [card(backbone, null), ...[...adapters.keys()].map((name) => card(name, backbone))];
    return json(200, { object: 'list', data: behaviour() === 'serves nothing' ? [] : cards });
  },
  'POST /v1/chat/completions': chat,
  ...(updating === 'True' ? { 'POST /v1/load_lora_adapter': load, 'POST /v1/unload_lora_adapter': unload } : {}),
};

async function answer(request, response) {
  const line = `${request.method} ${request.url}`;
  const sent = await text(request);
  const body = sent === '' ? undefined : JSON.parse(sent);
  if (line !== 'GET /health') note({ line, body });
  const isOurs = key === undefined || request.headers.authorization === `Bearer ${key}`;
  const missing = () => json(404, { detail: 'Not Found' });
  const guarded = request.url.startsWith('/v1') && !isOurs;
  const answered = guarded ? json(401, { error: 'Unauthorized' }) : await (routes[line] ?? missing)(body);
  if (answered === undefined) return;
  const { status, type = 'text/plain', content } = answered;
  response.writeHead(status, { 'content-type': type }).end(content);
}

if (verb !== 'serve') die(`The stub knows no '${verb}'.`);
if (behaviour() === 'never starts') die('ValueError: no GPU for the stub');
process.on('SIGTERM', () => process.exit());
note({ line: 'START', body: { arguments: process.argv.slice(2) } });
createServer((request, response) => void answer(request, response)).listen(Number(values.port), '127.0.0.1');
