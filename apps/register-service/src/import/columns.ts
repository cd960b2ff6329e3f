import { ForeignId, LegalStatus, Line, LocalDate, NhsNumber, Note, Postcode, Telephone } from '@custodian/contracts';
import { z } from 'zod';
import { isoDayOf } from './iso-day-of';

const Day = z.string().overwrite(isoDayOf).pipe(LocalDate);

const sexes: Readonly<Record<string, string>> = { f: 'female', m: 'male', girl: 'female', boy: 'male', unknown: 'not-known' };
const Sex = z
  .string()
  .overwrite((text) => sexes[text.toLowerCase()] ?? text.toLowerCase())
  .pipe(z.enum(['female', 'male', 'not-known', 'not-specified']));

const Categories = z
  .string()
  .transform((text) => [...new Set(text.toLowerCase().split(/[;,|/]/u).map((word) => word.trim()).filter((word) => word !== ''))])
  .pipe(z.array(z.enum(['physical', 'emotional', 'sexual', 'neglect'])).min(1));

const LegalStatusText = z.string().overwrite((text) => text.toLowerCase().replaceAll(' ', '-')).pipe(LegalStatus);

/** A mark: only a plain yes, so that nothing that was meant as one is taken for none. */
const Yes = z.string().overwrite((text) => text.toLowerCase()).pipe(z.enum(['yes', 'no']));

/** The columns a row may have; a column that is not here refuses the row. An empty cell is no cell. */
export const Columns = z.strictObject({
  authority_child_id: ForeignId,
  given: Line.optional(),
  family: Line,
  known_as_given: Line.optional(),
  known_as_family: Line.optional(),
  previous_family: Line.optional(),
  date_of_birth: Day.optional(),
  expected_date: Day.optional(),
  sex: Sex.optional(),
  nhs_number: NhsNumber.optional(),
  ethnicity: Line.optional(),
  address_kind: z.enum(['home', 'placement', 'temporary']).default('home'),
  address_1: Line.optional(),
  address_2: Line.optional(),
  address_3: Line.optional(),
  address_4: Line.optional(),
  postcode: Postcode.optional(),
  address_from: Day.optional(),
  address_sealed: Yes.optional(),
  school: Line.optional(),
  gp: Line.optional(),
  health_visitor: Line.optional(),
  legal_status: LegalStatusText.optional(),
  placed_by: Line.optional(),
  placed_by_contact: Line.optional(),
  placed_by_phone: Telephone.optional(),
  case_opened_on: Day.optional(),
  case_closed_on: Day.optional(),
  case_close_reason: Note.optional(),
  lead_worker_id: ForeignId.optional(),
  plan_from: Day.optional(),
  conference_on: Day.optional(),
  chair: Line.optional(),
  chair_agency: Line.optional(),
  categories: Categories.optional(),
  plan_to: Day.optional(),
  plan_end_chair: Line.optional(),
  plan_end_reason: Note.optional(),
});

export type Row = z.output<typeof Columns>;
export type Column = keyof Row;

/** What is wrong with a row: in which column, and what; never the value. */
export interface RowProblem {
  readonly column: string;
  readonly problem: string;
}
