import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '@custodian/contracts';
import { mongo } from 'mongoose';
import { z } from 'zod';
import { signInAs } from '../../../api/sign-in';
import { importFile } from '../../../import/import-file';
import { loadDirectory } from '../../../made-up/load';
import { BusParty } from '../../bus-party';
import { Databases } from '../../faults/databases';
import type { PrivateAuthority } from '../../private-authority';
import type { Finder, Offered } from '../finder';
import type { AskedAbout, TestSet } from '../test-set';
import { importFileOf } from './import-rows';

const Child = z.object({ _id: z.string(), authorityChildId: z.string() });
const clerk = { actor: { id: 'staff:duty-clerk', roles: ['clerk' as const] } };

/** A set's people put on the Record of a running authority by the import, and asked about as enquiry-service asks for a clerk: over the bus, and all that is done for it. */
export async function throughService(authority: PrivateAuthority, { people, asked }: TestSet): Promise<Finder> {
  const from = performance.now();
  await keepOldRows(authority);
  await importPeople(authority, people, asked[0]?.today ?? '');
  const buildSeconds = (performance.now() - from) / 1_000;
  const ids = await idsOf(authority);
  if (ids.size !== people.length) throw new Error(`${ids.size} of ${people.length} people are on the Record`);
  const { deployment } = authority;
  const party = await BusParty.on(deployment.rabbitmqUrlOf('enquiry-service'), deployment.authority, 'enquiry-service');
  return { name: 'through the service', tells: { scores: false, addresses: true }, buildSeconds, memoryMb: NaN, close: () => party.leave(), find: (one) => found(party, ids, one) };
}

/** MongoDB goes by the day it is, and would delete what is sent by a clock of weeks ago while it is imported. */
async function keepOldRows({ mongo: server }: PrivateAuthority): Promise<void> {
  const client = new mongo.MongoClient(server.url);
  await client.db('admin').command({ setParameter: 1, ttlMonitorEnabled: false }).finally(() => client.close());
}

async function importPeople({ deployment }: PrivateAuthority, people: TestSet['people'], planFrom: string): Promise<void> {
  const custodian = await signInAs(deployment.gatewayUrl, 'custodian');
  await loadDirectory(custodian, deployment.peopleFile);
  const folder = await mkdtemp(join(tmpdir(), 'custodian-bench-'));
  try {
    const file = join(folder, 'people.csv');
    await writeFile(file, importFileOf(people, planFrom));
    if (!(await importFile(custodian, file, false))) throw new Error('the people of the set cannot be put on the Record');
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Which person of the set each child on the Record is. */
async function idsOf(authority: PrivateAuthority): Promise<Map<string, string>> {
  const databases = new Databases(authority);
  const rows = await databases.rows('register-service', 'children', Child).finally(() => databases.close());
  return new Map(rows.map(({ _id, authorityChildId }) => [_id, authorityChildId]));
}

async function found(party: BusParty, ids: ReadonlyMap<string, string>, { sought }: AskedAbout): Promise<Offered> {
  const answered = await party.call(check, { input: { enquiryId: randomUUID(), subjects: [{ subjectId: randomUUID(), ...sought }] }, vouched: clerk });
  if ('problem' in answered) throw new Error(`the register did not answer: ${answered.problem.code}`);
  const [subject] = check.output.parse(answered.ok).subjects;
  const idOf = (childId: string) => ids.get(childId) ?? childId;
  return {
    candidates: subject?.candidates.map(({ childId, band }, at) => ({ id: idOf(childId), score: -at, band })) ?? [],
    sameAddress: subject?.sameAddressChildIds.map(idOf) ?? [], capped: subject?.moreCandidates ?? false,
  };
}
