// A chat endpoint in a process of its own, which takes 50 ms for every answer. It prints its address. `GET /calls` tells how
// many it answered, and the seconds from the first call to the last answer.
import { createServer } from 'node:http';
import { setTimeout } from 'node:timers/promises';

const ANSWER_MS = 50;
const answer = JSON.stringify({
  id: 'chatcmpl-stub',
  object: 'chat.completion',
  created: 0,
  model: 'stub',
  choices: [{ index: 0, message: { role: 'assistant', content: 'It is 5.\n#### 5' }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 },
});
let answered = 0;
let firstCall = NaN;
let lastAnswer = NaN;

const server = createServer((request, response) => {
  if (request.url === '/calls')
    return void response.end(JSON.stringify({ answered, seconds: (lastAnswer - firstCall) / 1000 }));
  if (Number.isNaN(firstCall)) firstCall = performance.now();
  request.resume();
  void setTimeout(ANSWER_MS).then(() => {
    answered += 1;
    lastAnswer = performance.now();
    response.setHeader('content-type', 'application/json');
    response.end(answer);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '');
});
