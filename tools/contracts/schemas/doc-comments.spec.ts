import { describe, expect, it } from 'vitest';

import { readDocComments } from './doc-comments.js';

const source = `import { IsInt } from 'class-validator';

/** Not of a class. */
export const names = ['a'];

/**
 * A thing that
 * is told.
 */
@Message('retrace.things.thing-told', 1)
export class ThingTold extends Thing {
  /** How many. */
  @IsInt()
  @Min(0, {
    message: 'must not be negative',
  })
  readonly count!: number;

  @IsInt()
  readonly silent?: number;
}

/** Of a function, with a field's look. */
function count(): void {}
`;

describe('readDocComments', () => {
  it('finds the comments of classes and their fields past decorators, and no others', () => {
    expect([...readDocComments(source)]).toEqual([
      ['ThingTold', 'A thing that is told.'],
      ['ThingTold.count', 'How many.'],
    ]);
  });
});
