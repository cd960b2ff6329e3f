const uuid = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';
const id = new RegExp(`^${uuid}(?::[\\w.:-]{1,60})?(?:_\\d{1,9})?$`, 'u');
/** All that any of our alarms carries. */
const known = ['deadlineId', 'gen', 'enquiryId', 'attempts', 'errandId', 'turn'];
const withheld = '(withheld)';

/** An id of ours as it is, and of anything else that it is none. */
export function idOrNone(value: unknown): string {
  return typeof value === 'string' && id.test(value) ? value : withheld;
}

/** What a job carries, as far as these are ids and numbers of ours. */
export function idsOf(data: unknown): Record<string, string | number> {
  const given = typeof data === 'object' && data !== null ? Object.entries(data) : [];
  return Object.fromEntries(given.flatMap(([name, value]: [string, unknown]) => (known.includes(name) ? [[name, typeof value === 'number' ? value : idOrNone(value)]] : [])));
}
