import { getMetadataStorage, type ValidationError } from 'class-validator';

import { nearestNames } from './nearest-names.js';

/** A key, or a place in a list. */
export type PathStep = string | number;

/** One broken rule of one field, as class-validator found it. */
export interface ValidationProblem {
  readonly steps: readonly PathStep[];
  /** The steps as a reader writes them: `prompts.sources[1].take`. */
  readonly path: string;
  /** class-validator's name of the rule, such as `isInt`. */
  readonly rule: string;
  /** What was expected, to be read after the path: `must be an integer number`. */
  readonly message: string;
  readonly value: unknown;
}

/** The rule that a field breaks which its class does not have. */
export const unknownKeyRule = 'whitelistValidation';

/** A value of the wrong type breaks most other rules too, which tells a reader nothing. */
const typeRules = new Set(['isArray', 'isInt', 'isNumber', 'isObject', 'isString']);

/** Every broken rule in a tree of validation errors, in the order of the fields. */
export function validationProblems(errors: readonly ValidationError[]): readonly ValidationProblem[] {
  return errors.flatMap((error) => problemsOf(error, []));
}

function problemsOf(error: ValidationError, parents: readonly PathStep[]): readonly ValidationProblem[] {
  const steps = [...parents, Array.isArray(error.target) ? Number(error.property) : error.property];
  const { ofType, telling } = tellingConstraints(error);
  const own = telling.map(([rule, message]) => ({
    steps,
    path: formatPath(steps),
    rule,
    message:
      rule === unknownKeyRule
        ? notAKey(error.target, error.property)
        : meantBy(rule, withoutProperty(message, error.property), error.value),
    value: error.value as unknown, // class-validator types it any
  }));
  const within = ofType ? [] : (error.children ?? []);
  return [...own, ...within.flatMap((child) => problemsOf(child, steps))];
}

interface TellingConstraints {
  /** Whether the value is of the wrong type, so that what is within it says nothing. */
  readonly ofType: boolean;
  readonly telling: readonly (readonly [rule: string, message: string])[];
}

/** The broken rules of one field; only the one about its type, if that is broken. */
function tellingConstraints({ constraints = {} }: ValidationError): TellingConstraints {
  const broken = Object.entries(constraints);
  const ofType = broken.findLast(([rule]) => typeRules.has(rule));
  return ofType === undefined ? { ofType: false, telling: broken } : { ofType: true, telling: [ofType] };
}

/** The path of a field: `prompts.sources[1].take`. */
export function formatPath(steps: readonly PathStep[]): string {
  return steps.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

function notAKey(target: object | undefined, key: string): string {
  if (target === undefined) return 'is not a known key';
  const known = keysOf(target);
  return `is not a known key${suggestion(key, known)}; known are: ${known.join(', ')}`;
}

/** A rule's message, with the values that were likely meant by those that are none of the ones it lists. */
function meantBy(rule: string, message: string, value: unknown): string {
  const [, listed] = /one of the following values: (.+)$/.exec(message) ?? [];
  if (rule !== 'isIn' || listed === undefined) return message;
  const known = listed.split(', ');
  const wrong = [value].flat().filter((one) => typeof one === 'string' && !known.includes(one));
  return `${message}${wrong.map((one) => suggestion(String(one), known)).join('')}`;
}

function suggestion(word: string, known: readonly string[]): string {
  const [nearest] = nearestNames(word, known);
  return nearest === undefined ? '' : ` (did you mean "${nearest}"?)`;
}

/** The fields that the class of a value has rules for, in the order of the class. */
function keysOf(target: object): readonly string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', false, false);
  return [...new Set(rules.map(({ propertyName }) => propertyName))];
}

/** class-validator starts its messages with the field's name, which stands in the path already. */
function withoutProperty(message: string, property: string): string {
  const general = message
    .replace(`each value in nested property ${property} `, 'each value ')
    .replace(`each value in ${property} `, 'each value ')
    .replace(`nested property ${property} `, '')
    .replace(`All ${property}'s elements must be unique`, 'must not have the same value twice');
  return general.startsWith(`${property} `) ? general.slice(property.length + 1) : general;
}
