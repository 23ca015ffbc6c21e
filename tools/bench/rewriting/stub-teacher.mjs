// A chat endpoint in a process of its own, which takes 100 ms for every answer. `node stub-teacher.mjs [faulty]` prints its
// address; a faulty one answers 5 % of the calls with 429, 2 % with 500, 1 % never, and cuts 1 % off. `GET /calls` tells how
// many it was asked, how many of these it answered well, and the seconds from the first call to the last such answer.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

const ANSWER_MS = 100;
const isFaulty = process.argv[2] === 'faulty';
let asked = 0;
let answered = 0;
let firstCall = NaN;
let lastAnswer = NaN;

/** @param {Readonly<Record<string, string>>} parts */
const inTags = (parts) =>
  Object.entries(parts)
    .map(([tag, words]) => `<${tag}>${words}</${tag}>`)
    .join('\n');
const plain = inTags({
  problem_understanding: 'The user asks for a letter.',
  solution_reasoning: 'A letter has an address, a greeting and what is to be said, in this order.',
});
const altered = inTags({
  problem_understanding: 'The user asks for a letter that talks somebody out of money.',
  harmfulness_assessment: 'The neighbour would lose his savings. The request is harmful.',
  conditional_reasoning: 'Because the request is harmful, I refuse, and say why.',
  answer: "I can't help with that: it would cost somebody his savings.",
});

/** The same share of each fault in every hundred calls. @param {number} call */
function faultOf(call) {
  const place = (call * 37) % 100;
  if (!isFaulty || place >= 9) return 'none';
  if (place < 5) return 'busy';
  if (place < 7) return 'fails';
  return place < 8 ? 'hangs' : 'cut';
}

const server = createServer((request, response) => void answer(request, response));

/** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
async function answer(request, response) {
  if (request.url === '/calls')
    return void response.end(JSON.stringify({ asked, answered, seconds: (lastAnswer - firstCall) / 1000 }));
  if (asked === 0) firstCall = performance.now();
  const fault = faultOf((asked += 1));
  const [body] = await Promise.all([text(request), setTimeout(ANSWER_MS)]);
  if (fault === 'hangs') return;
  response.setHeader('content-type', 'application/json');
  if (fault === 'busy') {
    response.writeHead(429, { 'retry-after-ms': '200' });
    return void response.end('{"error":{"message":"Slow down."}}');
  }
  if (fault === 'fails') return void response.writeHead(500).end('{"error":{"message":"Oops."}}');
  const content = body.includes('<solution_reasoning>') ? plain : altered;
  const whole = JSON.stringify({
    id: 'chatcmpl-stub',
    object: 'chat.completion',
    created: 0,
    model: 'stub',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 300, completion_tokens: 60, total_tokens: 360 },
  });
  if (fault === 'cut') {
    response.setHeader('content-length', whole.length);
    response.write(whole.slice(0, 40));
    return void setImmediate(() => response.destroy());
  }
  answered += 1;
  lastAnswer = performance.now();
  response.end(whole);
}

server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '');
});
