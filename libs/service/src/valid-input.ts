import { BadRequestException, ValidationPipe } from '@nestjs/common';
import type { ProblemError } from '@retrace/contracts';
import { validationProblems } from '@retrace/study';

/** A body, a query or a path that is not what its class asks for, with every field that is wrong. */
export class InputInvalid extends BadRequestException {
  constructor(readonly errors: readonly ProblemError[]) {
    super(errors.map(({ path, message }) => `${path} ${message}`).join('; '));
  }
}

/** Makes a body or a query an instance of its class, or answers 400 with every field that is wrong. */
export const validInput = new ValidationPipe({
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  exceptionFactory: (errors) =>
    new InputInvalid(validationProblems(errors).map(({ path, message }) => ({ path, message }))),
});
