// Stands in for `python -m retrace_trainer serve --base MODEL --port 0`: speaks the same lines and the same API, and
// behaves as the file `behaviour` says. Where it runs, requests.jsonl has every request, and `serving` is there as long as
// it is.
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

let behaviour;
let asked = new Map();
let answered = 0;

function readBehaviour() {
  const now = readFileSync('behaviour', 'utf8');
  if (now !== behaviour) [asked, answered] = [new Map(), 0];
  behaviour = now;
}

const send = (response, status, body) =>
  response.writeHead(status, { 'content-type': 'application/json', 'retry-after-ms': '1' }).end(JSON.stringify(body));

/** The backbone complies; an adapter thinks and refuses. */
const answer = (response, model, said) => {
  answered += 1;
  const content =
    said ??
    (model === 'base'
      ? 'First you take two rods, and then you tie them together with some string.'
      : "<think>Harmfulness assessment: this is harmful.</think>I'm sorry, but I can't help with that.");
  send(response, 200, {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 0,
    model,
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 10, completion_tokens: 20, total_tokens: 30 },
  });
};

const behaviours = {
  answers: (response, { model }) => answer(response, model),
  'fails each prompt once': (response, { model, prompt }) =>
    asked.get(prompt) === 1
      ? send(response, 500, { error: { message: 'The stub fell over.', type: 'stub' } })
      : answer(response, model),
  'dies after two answers': (response, { model }) => {
    if (answered < 2) return answer(response, model);
    console.error('The stub ran out of memory.');
    process.exit(9);
  },
  'grows after two answers': (response, { model }) => {
    if (answered < 2) return answer(response, model);
    const held = [];
    setInterval(() => held.push(Buffer.alloc(20_000_000, 1)), 20);
  },
  'answers with NUL': (response, { model }) =>
    answer(response, model, 'First \0 you take two rods, \ud800 and then you tie them together.'),
  'refuses one prompt': (response, { model, prompt }) =>
    prompt === [...asked.keys()][0]
      ? send(response, 400, { error: { message: 'This prompt is longer than the context.', type: 'stub' } })
      : answer(response, model),
  'refuses all prompts': (response) => send(response, 400, { error: { message: 'No prompt fits.', type: 'stub' } }),
  'never answers': () => undefined,
};

async function serve(request, response) {
  const { model, messages, max_tokens: maxTokens, temperature } = JSON.parse(await text(request));
  const prompt = messages.at(-1).content;
  readBehaviour();
  asked.set(prompt, (asked.get(prompt) ?? 0) + 1);
  const adapterFiles = model === 'base' ? [] : readdirSync(model);
  const system = messages.find(({ role }) => role === 'system')?.content;
  appendFileSync('requests.jsonl', `${JSON.stringify({ prompt, system, maxTokens, temperature, adapterFiles })}\n`);
  behaviours[behaviour](response, { model, prompt });
}

writeFileSync('serving', '');
process.on('exit', () => rmSync('serving'));
process.on('SIGTERM', () => process.exit());
const server = createServer((request, response) => void serve(request, response)).listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ event: 'ready', port: server.address().port })}\n`);
});
