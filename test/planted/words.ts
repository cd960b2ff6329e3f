/** The planted child: words nobody else has, so that one of them anywhere is a leak. */
export const planted = {
  given: 'Zephyrinella',
  family: 'Grobblethwaite',
  aliasGiven: 'Quibbolina',
  aliasFamily: 'Łozbjörkow',
  mother: 'Oddvernika',
  birth: '2011-08-29',
  nhsNumber: '9990640013',
  street: 'Hollowbottle Wyndlegate',
  postcode: 'ZZ97 1QX',
  sealedStreet: 'Underwhistle Lockgate',
  sealedPostcode: 'ZZ96 4WK',
  school: 'Crumblethorpe Academy',
  note: 'Gristlewickedly',
} as const;

export type Planted = keyof typeof planted;

/** What only the people entitled to the sealed address may ever see. */
export const sealed: readonly Planted[] = ['sealedStreet', 'sealedPostcode'];

/** The forms in which a planted value counts as found: whole, each part on its own, and a date as people and machines write it. */
export function formsOf(what: Planted): string[] {
  const value = planted[what];
  if (what === 'birth') return datesOf(value);
  if (what === 'postcode' || what === 'sealedPostcode') return [value, value.replace(' ', ''), value.replace(' ', '+')];
  if (what === 'nhsNumber') return [value, value.replace(/(\d{3})(\d{3})(\d{4})/u, '$1 $2 $3')];
  return value.split(' ').filter((part) => !['Academy'].includes(part));
}

function datesOf(iso: string): string[] {
  const [year = '', month = '', day = ''] = iso.split('-');
  const instant = Date.parse(iso);
  const name = new Date(instant).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' });
  return [
    iso, `${day}/${month}/${year}`, `${day}.${month}.${year}`, `${day}-${month}-${year}`, `${month}/${day}/${year}`, `${year}/${month}/${day}`, `${year}${month}${day}`, `${day}${month}${year}`,
    `${Number(day)} ${name} ${year}`, `${Number(day)} ${name.slice(0, 3)} ${year}`, `${name} ${Number(day)}, ${year}`, `${name.slice(0, 3)} ${Number(day)} ${year}`, String(instant), String(instant / 1_000),
  ];
}
