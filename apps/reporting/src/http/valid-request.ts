import { ValidationPipe } from '@nestjs/common';
import { RetraceError } from '@retrace/observability';
import { validationProblems } from '@retrace/study';

/** What was asked for is not to be had of any study. Its code has the API answer 422. */
export class RequestInvalid extends RetraceError {
  constructor(problems: string) {
    super('request-invalid', problems, false);
  }
}

/** Makes a body or a query an instance of its class, or answers 422 with every value that is wrong and what it may be. */
export const validRequest = new ValidationPipe({
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  exceptionFactory: (errors) =>
    new RequestInvalid(
      validationProblems(errors)
        .map(({ path, message }) => `${path} ${message}`)
        .join('; '),
    ),
});
