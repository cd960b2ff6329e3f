import { z } from 'zod';
import { isNhsNumber } from './nhs-number';

/** An id of ours: a UUID in lower case. */
export const Id = z.uuid();

/** A calendar date in the authority's own time, `YYYY-MM-DD`, from 1900. */
export const LocalDate = z.iso.date().refine((value) => value >= '1900-01-01', { error: 'no earlier than 1900' });

/** A date as far as it is known: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, from 1900. */
export const PartialDate = z.union([LocalDate, z.string().regex(/^(?:19|2\d)\d\d(?:-(?:0[1-9]|1[0-2]))?$/u, { error: 'YYYY-MM-DD, YYYY-MM or YYYY' })]);

/** An instant, ISO 8601 with offset, answered in UTC. */
export const Instant = z.iso.datetime({ offset: true });

/** Ten digits with a right check digit; spaces are dropped. */
export const NhsNumber = z
  .string()
  .regex(/^\d{3} ?\d{3} ?\d{4}$/u, { error: 'ten digits' })
  .overwrite((value) => value.replaceAll(' ', ''))
  .refine(isNhsNumber, { error: 'ten digits with a valid check digit' });

/** An NHS number as it was heard: ten digits, whether or not the check digit is right; spaces are dropped. */
export const NhsNumberHeard = z
  .string()
  .regex(/^\d{3} ?\d{3} ?\d{4}$/u, { error: 'ten digits' })
  .overwrite((value) => value.replaceAll(' ', ''));

/** A postcode as it was heard, or the part of it that was. In upper case. */
export const PostcodeHeard = z
  .string()
  .trim()
  .regex(/^[A-Za-z\d](?:[A-Za-z\d]| (?! )){0,8}$/u, { error: 'letters and digits of a postcode' })
  .toUpperCase();

/** A UK postcode in upper case with its one space. */
export const Postcode = z
  .string()
  .regex(/^[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}$/u, { error: 'a UK postcode' })
  .overwrite((value) => value.toUpperCase().replaceAll(' ', '').replace(/(.{3})$/u, ' $1'));

export const Sex = z.enum(['female', 'male', 'not-known', 'not-specified']);

/** The number of a resource's version, as its ETag says it. */
export const Version = z.number().int().positive();
