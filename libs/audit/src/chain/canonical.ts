/**
 * The one text of a value, which is what is hashed and signed. Two values that differ have two texts, and a value has one whoever writes it:
 *
 * - null, true, false, and whole numbers in decimal digits; no other number has a text.
 * - A string as JSON writes it, in quotes.
 * - A date as `@` and its instant in UTC to the millisecond, without quotes, so that no string reads like one.
 * - A list as `[a,b]`, in its order.
 * - A record as `{"name":a,"other":b}`, its names in the order of their UTF-16 code units; a name whose value is undefined is not there.
 *
 * Throws a TypeError for anything else.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (value instanceof Date && !Number.isNaN(value.getTime())) return `@${value.toISOString()}`;
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (isRecord(value)) {
    const names = Object.keys(value).filter((name) => value[name] !== undefined).sort(byCodeUnit);
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
  }
  throw new TypeError('there is no canonical form of this');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
