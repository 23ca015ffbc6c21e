import { InvalidArgumentError } from 'commander';

/** Reads an option that is a number from 0 on. */
export function amount(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0)
    throw new InvalidArgumentError('It has to be a number from 0 on.');
  return value;
}

/** Reads an option that is a number above 0. */
export function rate(text: string): number {
  const value = amount(text);
  if (value === 0) throw new InvalidArgumentError('It has to be a number above 0.');
  return value;
}
