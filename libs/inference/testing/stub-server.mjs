// A model server's process that behaves as its first argument says.
import { createServer } from 'node:http';

const behaviour = process.argv[2];
const say = (line) => process.stdout.write(`${line}\n`);
const stay = () => setInterval(() => undefined, 60_000);

function listen(answer) {
  const server = createServer(answer).listen(0, '127.0.0.1', () => {
    say(JSON.stringify({ event: 'ready', port: server.address().port }));
  });
}

/** 20 MB of memory more every 20 ms, and none that is given back. */
function grow(held = []) {
  held.push(Buffer.alloc(20_000_000, 1));
  setTimeout(grow, 20, held);
}

const behaviours = {
  good: () => listen((_, response) => response.end('{}')),
  'noisy on stdout': () => {
    for (const noise of ['Loading…', '{"event": "ready"', '{"event": "ready", "port": "none"}', 'null', '']) say(noise);
    listen((_, response) => response.end('{}'));
  },
  // takes its port as the second argument, as vLLM is told one
  'is healthy at the third look': () => {
    let looks = 0;
    createServer(({ url }, response) => {
      if (url === '/health') looks += 1;
      response.writeHead(looks < 3 ? 503 : 200).end();
    }).listen(Number(process.argv[3]), '127.0.0.1');
  },
  'dies during a request': () =>
    listen(() => {
      console.error('CUDA error: the stub fell over');
      process.exit(9);
    }),
  'grows with a request': () =>
    listen((_, response) => {
      grow();
      response.end('{}');
    }),
  'grows before it is ready': () => {
    console.error('Loading weights');
    grow();
  },
  'ignores SIGTERM': () => {
    process.on('SIGTERM', () => console.error('not now'));
    listen((_, response) => response.end('{}'));
  },
  'is never ready': () => {
    console.error('Loading weights');
    stay();
  },
  'ends before it is ready': () => {
    console.error('Traceback (most recent call last):\n  File "serve.py"\nOSError: no weights here\n');
    process.exitCode = 1;
  },
  'says why it ends': () => {
    say(JSON.stringify({ event: 'failed', code: 'wrong-input', message: 'There is no model in /nowhere.' }));
    console.error('some noise at the end');
    process.exitCode = 2;
  },
};

behaviours[behaviour]();
