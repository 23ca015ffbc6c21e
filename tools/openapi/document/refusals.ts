import type { Declarations } from '../routes/declarations.js';
import { refusalOf, type Refusal } from '../routes/refusal.js';
import type { Route, RouteInput } from '../routes/route.js';
import type { ApiSchemas } from '../schemas/api-schemas.js';
import type { Answer } from './answers.js';
import { isChecked } from './inputs.js';
import { words } from './status-words.js';

/** How a route answers when it refuses or fails, by status; `default` is for what any route may say. */
export function refusalsOf(
  route: Route,
  schemas: ApiSchemas,
  declarations: Declarations,
): Readonly<Record<string, Answer>> {
  const thrown = route.throws.map((name) => refusalOf(name, declarations));
  const takesBody = route.inputs.some(({ kind }) => kind === 'body');
  const unfit = route.inputs.flatMap((input) => unfitOf(input, schemas));
  const all = [unfitAddress, ...unfit, ...(takesBody ? unreadable : []), ...thrown];
  const content = { 'application/problem+json': { schema: schemas.of(declarations.get('Problem')) } };
  const byStatus = Map.groupBy(all, ({ status }) => status);
  return {
    ...Object.fromEntries(
      [...byStatus].map(([status, refusals]) => {
        const codes = [...new Set(refusals.map(({ code }) => `\`${code}\``))].join(', ');
        return [status, { description: `${words(status)}: ${codes}`, content }];
      }),
    ),
    default: { description: 'Not allowed, too often, or a fault of the server', content },
  };
}

/** What a part of the path or the query is refused for, when it is not of its form. */
function unfitOf(input: RouteInput, schemas: ApiSchemas): readonly Refusal[] {
  if (!isChecked(input, schemas)) return [];
  const status = 400;
  if (!('name' in input)) return [{ status, code: 'input-invalid' }];
  return [{ status, code: input.value.schema.format === 'uuid' ? 'id-invalid' : 'http-400' }];
}

/** An address with the character NUL, or a part of the path that is not of its form. */
const unfitAddress: Refusal = { status: 400, code: 'http-400' };

const unreadable: readonly Refusal[] = [
  { status: 400, code: 'body-unreadable' },
  { status: 413, code: 'body-too-large' },
  { status: 415, code: 'body-unreadable' },
];
