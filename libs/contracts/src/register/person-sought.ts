import { z } from 'zod';
import { Line, LocalDate, NhsNumberHeard, PartialDate, PostcodeHeard, Sex } from '../fields';

/** A child as an enquirer describes them: some of it heard wrongly, some of it not known. */
export const personSought = {
  givenNames: Line.optional(),
  familyName: Line.optional(),
  dateOfBirth: PartialDate.optional(),
  ageYears: z.number().int().min(0).max(25).optional(),
  expectedDate: LocalDate.optional(),
  sex: Sex.optional(),
  addressLines: z.array(Line).max(6).optional(),
  postcode: PostcodeHeard.optional(),
  nhsNumber: NhsNumberHeard.optional(),
};

export const PersonSought = z.strictObject(personSought);
export type PersonSought = z.output<typeof PersonSought>;

export const exampleSought = { givenNames: 'Aderyn', familyName: 'Quillfeather', dateOfBirth: '2019-03-14', postcode: 'ZZ99 3VZ' };
