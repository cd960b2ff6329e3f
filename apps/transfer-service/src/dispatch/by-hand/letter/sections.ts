import { capital, dayInWords, type Section } from '@custodian/paper';
import { localDateOf, localTimeOf } from '@custodian/policy';
import { z } from 'zod';

type Schema = z.core.$ZodType;
type Fields = readonly (readonly [name: string, schema: Schema, value: unknown])[];

const id = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;
const day = /^\d{4}-\d{2}-\d{2}$/u;
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/u;
const labels: Readonly<Record<string, string>> = { nhsNumber: 'NHS number', gp: 'GP', lines: 'Address', documentId: 'Document' };
/** Of an address that is sealed it is said that there is one, and nothing that would lead there. */
const whereOf = new Set(['lines', 'postcode']);
const sealedLine = 'It is sealed, and is not written here';

/** What a message says, as labelled lines under headings. What it encloses is named elsewhere, and ids say nothing to a reader. */
export function sectionsOf(heading: string, schema: Schema, said: unknown): Section[] {
  const fields = fieldsOf(schema, said);
  const lines = fields.flatMap(([name, its, value]) => labelled(label(name), its, value));
  const inner = fields.flatMap(([name, its, value]) => {
    if (isObject(value)) return sectionsOf(label(name), its, value);
    const items = listOf(its, value).filter(([, item]) => isObject(item));
    return items.length === 0 ? [] : [{ heading: label(name), lines: items.map(([item, each]) => sectionsOf('', item, each).flatMap((section) => section.lines).join('; ')) }];
  });
  return lines.length === 0 ? inner : [{ heading, lines }, ...inner];
}

function fieldsOf(schema: Schema, said: unknown): Fields {
  const fitting = fittingOf(schema, said);
  if (!isObject(said) || !(fitting instanceof z.ZodObject)) return [];
  const sealed = said['sealed'] === true;
  return Object.entries(fitting.shape).flatMap(([name, its]: [string, Schema]) => {
    const value = said[name];
    return value === undefined || name === 'documents' || (sealed && whereOf.has(name)) ? [] : [[name, its, value] as const];
  });
}

/** A field with one value, or with several in a row; none where it holds more than that. */
function labelled(name: string, schema: Schema, value: unknown): string[] {
  const items = Array.isArray(value) ? listOf(schema, value) : [[schema, value] as const];
  const texts = items.flatMap(([its, item]) => inWords(its, item) ?? []);
  if (name === 'Sealed') return [sealedLine];
  const [first, ...others] = texts.join(', ').split(/[\n\r\u2028\u2029]+/u).map((line) => line.replaceAll(/\s+/gu, ' ').trim());
  return first === undefined || first === '' ? [] : [`${name}: ${first}`, ...others.filter((line) => line !== '')];
}

function listOf(schema: Schema, value: unknown): (readonly [Schema, unknown])[] {
  const fitting = fittingOf(schema, value);
  return Array.isArray(value) && fitting instanceof z.ZodArray ? value.map((item: unknown) => [fitting.element, item] as const) : [];
}

/** A single value in words; undefined for an id, and for what has parts. */
function inWords(schema: Schema, value: unknown): string | undefined {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || id.test(value)) return undefined;
  const fitting = fittingOf(schema, value);
  if (fitting instanceof z.ZodEnum || fitting instanceof z.ZodLiteral) return value.replaceAll('-', ' ');
  if (day.test(value)) return dayInWords(value);
  if (instant.test(value)) return `${dayInWords(localDateOf(new Date(value)))}, ${localTimeOf(new Date(value))}`;
  return value;
}

/** Of what may be left out what it is when it is there; of several possibilities the one it is. */
function fittingOf(schema: Schema, value: unknown): Schema {
  if (schema instanceof z.ZodOptional) return fittingOf(schema.unwrap(), value);
  if (schema instanceof z.ZodUnion) {
    const fits = schema.options.find((option) => z.safeParse(option, value).success);
    return fits === undefined ? schema : fittingOf(fits, value);
  }
  return schema;
}

/** A field's name in words. */
function label(name: string): string {
  return labels[name] ?? capital(name.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
