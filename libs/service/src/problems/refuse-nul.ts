import { BadRequestException } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

/** Refuses an address with the character NUL, which Postgres keeps in no text: nothing that there is has it. */
export function refuseNul({ originalUrl }: Request, _: Response, next: NextFunction): void {
  if (originalUrl.includes('%00')) {
    throw new BadRequestException(
      'The address has the character NUL (%00), which no id and no text has. Leave it out.',
    );
  }
  next();
}
