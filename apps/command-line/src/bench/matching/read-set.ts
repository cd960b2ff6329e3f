import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { AskedAbout, TestSet } from './test-set';

const place = { sex: z.enum(['F', 'M']).nullable(), addressLines: z.array(z.string()), postcode: z.string().nullable(), nhsNumber: z.string().nullable() };
const Known = z.object({ id: z.string(), givenNames: z.string(), familyName: z.string(), dateOfBirth: z.string(), ...place });
const Enquiry = z.object({ queryId: z.string(), askedOn: z.string(), givenNames: z.string(), familyName: z.string(), dateOfBirth: z.string().nullable(), ageYears: z.number().nullable(), ...place });
const Truth = z.object({ queryId: z.string(), matchIds: z.array(z.string()), sameAddressIds: z.array(z.string()), kind: z.string(), group: z.string() });
const sexes = { F: 'female', M: 'male' } as const;

/** Reads a set of a register, enquiries and their truth (`.jsonl.gz`) from a folder. */
export function readSet(folder: string): TestSet {
  const truth = new Map(rows(folder, 'truth', Truth).map((row) => [row.queryId, row]));
  return { people: rows(folder, 'register', Known).map(personOf), asked: rows(folder, 'enquiries', Enquiry).map((row) => askedOf(row, truth.get(row.queryId))) };
}

function rows<T>(folder: string, name: string, schema: z.ZodType<T>): T[] {
  const text = gunzipSync(readFileSync(join(folder, `${name}.jsonl.gz`))).toString('utf8');
  return text.split('\n').filter((line) => line !== '').map((line) => schema.parse(JSON.parse(line)));
}

function personOf(row: z.output<typeof Known>): TestSet['people'][number] {
  const unborn = row.givenNames === 'Unborn';
  return {
    id: row.id,
    person: {
      names: [{ kind: 'legal', ...(!unborn && { given: row.givenNames }), family: row.familyName }],
      birth: unborn ? { expectedDate: row.dateOfBirth } : { dateOfBirth: row.dateOfBirth },
      sex: row.sex === null ? 'not-known' : sexes[row.sex],
      ...(row.nhsNumber !== null && { nhsNumber: row.nhsNumber }),
      addresses: [{ kind: 'home', lines: row.addressLines, ...(row.postcode !== null && { postcode: row.postcode }), from: '2000-01-01' }],
    },
  };
}

function askedOf(row: z.output<typeof Enquiry>, truth: z.output<typeof Truth> | undefined): AskedAbout {
  return {
    id: row.queryId, kind: truth?.kind ?? '', group: truth?.group ?? '', today: row.askedOn, matchIds: truth?.matchIds ?? [], sameAddressIds: truth?.sameAddressIds ?? [],
    sought: {
      // What a clerk leaves empty was not said.
      ...(row.givenNames !== '' && { givenNames: row.givenNames }), ...(row.familyName !== '' && { familyName: row.familyName }), addressLines: row.addressLines, sex: row.sex === null ? 'not-known' : sexes[row.sex],
      ...(row.dateOfBirth !== null && { dateOfBirth: row.dateOfBirth }), ...(row.ageYears !== null && { ageYears: row.ageYears }),
      ...(row.postcode !== null && { postcode: row.postcode }), ...(row.nhsNumber !== null && { nhsNumber: row.nhsNumber }),
    },
  };
}
