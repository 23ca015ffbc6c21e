import { ValidateBy } from 'class-validator';

/** The property is a text when the other one is left out, and left out when the other one is given. */
export function IsInPlaceOf(other: string): PropertyDecorator {
  return ValidateBy({
    name: 'isInPlaceOf',
    validator: {
      validate: (value: unknown, place) => {
        const isOtherGiven = place !== undefined && Reflect.get(place.object, other) !== undefined;
        return isOtherGiven ? value === undefined : typeof value === 'string' && value !== '';
      },
      defaultMessage: () => `must be given in place of ${other}, and only then`,
    },
  });
}
