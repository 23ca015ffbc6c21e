import { BadRequestException, ValidationPipe } from '@nestjs/common';
import { validationProblems } from '@retrace/study';

/** Makes a body or a query an instance of its class, or answers 400 with every field that is wrong. */
export const validInput = new ValidationPipe({
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  exceptionFactory: (errors) =>
    new BadRequestException(
      validationProblems(errors)
        .map(({ path, message }) => `${path} ${message}`)
        .join('; '),
    ),
});
