declare const brand: unique symbol;

type Branded<Value, Name extends string> = Value & { readonly [brand]: Name };

export type StudyId = Branded<string, 'StudyId'>;

/** Marks a string that was validated at the edge as a study's id. */
export function studyId(value: string): StudyId {
  return value as StudyId; // the brand exists for the compiler only
}
