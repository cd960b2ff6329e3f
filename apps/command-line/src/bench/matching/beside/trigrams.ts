import { randomUUID } from 'node:crypto';
import { bornOn, expectedOn, normaliseName, openAddresses } from '@custodian/matching';
import { Client, escapeIdentifier } from 'pg';
import type { Finder, Offered } from '../finder';
import type { AskedAbout, TestSet } from '../test-set';

const atOnce = 10_000;
/** Asking is slow among many. */
const mostAsked = (people: number) => (people > 200_000 ? 300 : 1_500);
const mostShown = 5;
/** Of the development set itself one enquiry in ten about nobody on the Record is then shown somebody, as by ours; the points below were tried out on it too. */
const shownFrom = 5.8;

const schema = `
  create extension pg_trgm;
  create table person (id text not null, name text not null, born text, postcode text, address text not null, nhs text)`;
const indexes = `
  create index on person using gin (name gin_trgm_ops);
  create index on person (born);
  create index on person (postcode);
  create index on person (nhs);
  vacuum analyze person`;
const columns = ['id', 'name', 'born', 'postcode', 'address', 'nhs'] as const;
const put = `insert into person select * from unnest(${columns.map((_, at) => `$${at + 1}::text[]`).join(', ')})`;
/** Who has a name like it, the same day of birth, the same postcode or the same NHS number; each with a score. $1 name, $2 birth, $3 postcode, $4 NHS number, $5 address. */
const search = `
  with likely as (
    select * from person where name % $1
    union select * from person where born = $2
    union select * from person where postcode = $3
    union select * from person where nhs = $4)
  select id, max(
    9.5 * similarity(name, $1) + 3.5 * similarity(address, coalesce($5, ''))
    + case when born = $2 then 2.5 when $2 is null or born is null then 0 when left(born, length($2)) = $2 then 2 when left(born, 4) = left($2, 4) then 0 else -4 end
    + case when postcode = $3 then 2.7 when left(postcode, 3) = left($3, 3) then 1.4 else 0 end
    + case when nhs = $4 then 13 else 0 end) as score
  from likely group by id order by score desc limit 20`;

/** PostgreSQL's pg_trgm with a query tuned by hand, in a database of its own that is dropped afterwards. Throws where there is no server, or not the extension. */
export async function trigrams(url: string, { people }: TestSet): Promise<Finder> {
  const from = performance.now();
  const database = `custodian_bench_${randomUUID().slice(0, 8)}`;
  const server = await connected(url);
  await server.query(`create database ${escapeIdentifier(database)}`);
  const own = new URL(url);
  own.pathname = `/${database}`;
  let client: Client | undefined;
  const close = async (): Promise<void> => {
    await client?.end();
    await server.query(`drop database ${escapeIdentifier(database)}`);
    await server.end();
  };
  try {
    client = await connected(own.href);
    await fill(client, people);
    const { rows: [size] } = await client.query<{ bytes: string }>("select pg_total_relation_size('person') as bytes");
    const asking = client;
    return { name: 'pg_trgm', find: (asked) => found(asking, asked), close, tells: { scores: true, addresses: false }, mostAsked: mostAsked(people.length), buildSeconds: (performance.now() - from) / 1_000, memoryMb: Number(size?.bytes) / 1e6 };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  await client.connect();
  return client;
}

async function fill(client: Client, people: TestSet['people']): Promise<void> {
  await client.query(schema);
  for (let at = 0; at < people.length; at += atOnce) {
    const rows = people.slice(at, at + atOnce).flatMap(rowsOf);
    await client.query(put, columns.map((column) => rows.map((row) => row[column] ?? null)));
  }
  for (const statement of indexes.split(';')) await client.query(statement);
}

/** One for each address, and one where there is none. */
function rowsOf({ id, person }: TestSet['people'][number]): Partial<Record<(typeof columns)[number], string | undefined>>[] {
  const [name] = person.names;
  const known = { id, name: normaliseName(`${name?.given ?? ''} ${name?.family ?? ''}`), born: bornOn(person) ?? expectedOn(person), nhs: person.nhsNumber };
  const homes = openAddresses(person).map(({ lines, postcode }) => ({ ...known, address: normaliseName(lines.join(' ')), postcode: keyed(postcode) }));
  return homes.length === 0 ? [{ ...known, address: '' }] : homes;
}

async function found(client: Client, { sought }: AskedAbout): Promise<Offered> {
  const values = [normaliseName(`${sought.givenNames ?? ''} ${sought.familyName ?? ''}`), sought.dateOfBirth, keyed(sought.postcode), sought.nhsNumber, sought.addressLines && normaliseName(sought.addressLines.join(' '))];
  const { rows } = await client.query<{ id: string; score: number }>({ name: 'search', text: search, values });
  const candidates = rows.map(({ id, score }, at) => ({ id, score, band: at < mostShown && score >= shownFrom ? ('possible' as const) : ('below' as const) }));
  return { candidates, sameAddress: [], capped: false };
}

function keyed(postcode: string | undefined): string | undefined {
  return postcode?.replaceAll(' ', '').toUpperCase();
}
