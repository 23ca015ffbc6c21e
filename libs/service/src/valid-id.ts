import { BadRequestException, type PipeTransform } from '@nestjs/common';

/** Of a long word, as much as shows which one it is. */
const SHOWN = 60;

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What stands in a path where an id has to, and is none. */
export class IdInvalid extends BadRequestException {
  readonly code = 'id-invalid';

  constructor(word: string) {
    const shown = word.length > SHOWN ? `${word.slice(0, SHOWN)}…` : word;
    // Escaped, so that it stays one line whatever the path has.
    super(`${JSON.stringify(shown)} is no id. An id is a UUID: the API's lists, such as /api/studies, tell them.`);
  }
}

/** Takes a UUID of any version, and answers 400 to all else before anything is looked up. */
export const validId: PipeTransform<string, string> = {
  transform(word) {
    if (!uuid.test(word)) throw new IdInvalid(word);
    return word;
  },
};
