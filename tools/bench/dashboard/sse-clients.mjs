// Many clients of event streams in one process. Tells what each of them got, and when, when it is asked.
import { get } from 'node:http';

/** @type {Map<string, [study: string, revision: number, at: number][]>} */
const received = new Map();

/** @type {readonly string[]} */
const paths = JSON.parse(process.argv[3] ?? '[]');
const url = process.argv[2] ?? '';
let open = 0;
for (const [place, path] of paths.entries()) {
  /** @type {[study: string, revision: number, at: number][]} */
  const mine = [];
  received.set(`${place}`, mine);
  const request = get(`${url}/api/studies/${path}`, { agent: false }, (response) => {
    let rest = '';
    let isOpen = false;
    response.setEncoding('utf8').on('data', (chunk) => {
      const at = performance.timeOrigin + performance.now();
      const blocks = `${rest}${chunk}`.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (data === undefined) continue;
        if (!isOpen) open += 1;
        isOpen = true;
        const { id, revision } = JSON.parse(data);
        if (id !== undefined) mine.push([id, revision, at]);
      }
      if (open === paths.length) process.send?.({ kind: 'open' });
    });
  });
  request.on('error', (error) => {
    throw error;
  });
}
process.on('message', () => process.send?.({ kind: 'received', received: [...received.values()] }));
process.on('disconnect', () => process.exit());
