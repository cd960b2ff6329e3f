import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AnyOperation, addImportRows, carryOutImport, check, checkImport, findChildren, getChild, getChildHistory, getStanding, type OutputOf, listChildrenWithPlan, recordAddress, recordChild, recordConference, recordPlanElsewhere, recordWorker, startImport } from '@custodian/contracts';
import { connectBus } from '@custodian/messaging';
import { Clock, Log, ProblemFilter } from '@custodian/platform';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { getConnectionToken } from '@nestjs/mongoose';
import { json } from 'express';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Connection } from 'mongoose';
import type { z } from 'zod';
import { BusParty, keysFolderOf, serviceKeys } from '../../../test/setup/bus-party';
import type * as Root from './app.module';
import { Load } from './import/load.usecase';

jest.setTimeout(60_000);

let app: NestExpressApplication;
let issuer: Server;
let token: string;

const party = `register-spec-${randomUUID().slice(0, 8)}`;
let enquiries: BusParty;

beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256' }];
  issuer = createServer((request, response) => response.end(JSON.stringify(request.url === '/jwks' ? { keys } : { jwks_uri: `${urlOf(issuer)}/jwks` })));
  await new Promise<void>((ready) => issuer.listen(0, '127.0.0.1', ready));
  token = await new SignJWT({ custodian_roles: ['custodian'] }).setProtectedHeader({ alg: 'ES256', kid: 'k' }).setSubject('custodian').setIssuer(urlOf(issuer)).setAudience('custodian').setIssuedAt().setExpirationTime('1h').sign(privateKey);
  const keyFolder = mkdtempSync(join(tmpdir(), 'custodian-keys-'));
  const [sealingKeys, auditKey] = [join(keyFolder, 'keys.json'), join(keyFolder, 'audit.pem')];
  writeFileSync(sealingKeys, JSON.stringify({ current: 1, keys: { 1: randomBytes(32).toString('base64') } }), { mode: 0o600 });
  writeFileSync(auditKey, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  const heads = { AUDIT_KEY: auditKey, AUDIT_HEADS_URL: process.env['MONGODB_URL'], AUDIT_HEADS_DATABASE: `register_spec_heads_${randomUUID().slice(0, 8)}` };
  Object.assign(process.env, heads, serviceKeys(party, 'register-service'), { RABBITMQ_USERS: 'shared', SEALING_KEYS: sealingKeys, AUTHORITY: 'northmoor', POLICY: '001', POLICE_EMAIL: 'police@northmoor.example', NATIONAL_LIST_EMAIL: 'list@national.example', HTTP_PORT: '0', OIDC_ISSUER: urlOf(issuer), MONGODB_DATABASE: `register_spec_${randomUUID().slice(0, 8)}`, LOG_LEVEL: 'error' });
  // The settings are read when the module is loaded.
  const { AppModule } = jest.requireActual<typeof Root>('./app.module');
  app = await NestFactory.create<NestExpressApplication>(AppModule, { logger: false, bodyParser: false });
  app.use(json());
  app.useGlobalFilters(new ProblemFilter(app.get(Log)));
  await connectBus(app);
  await app.listen(0, '127.0.0.1');
  enquiries = await BusParty.on(process.env['RABBITMQ_URL'] ?? '', party, 'enquiry-service');
});

afterAll(async () => {
  await app.get<Connection>(getConnectionToken()).dropDatabase();
  await enquiries.leave();
  await app.close();
  rmSync(keysFolderOf(party), { recursive: true, force: true });
  issuer.close();
});

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function send<T extends AnyOperation>(operation: T, input: z.input<T['input']>, ifMatch?: number): Promise<Response> {
  const rest = new Map(Object.entries(input));
  const path = (operation.http?.path ?? '').replaceAll(/:(\w+)/gu, (_, name: string) => {
    const value = String(rest.get(name));
    rest.delete(name);
    return value;
  });
  const query = operation.kind === 'query' ? `?${new URLSearchParams([...rest].map(([name, value]): [string, string] => [name, String(value)])).toString()}` : '';
  return fetch(`${await app.getUrl()}${path}${query}`, {
    method: operation.http?.method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...(ifMatch && { 'if-match': `"${ifMatch}"` }) },
    ...(operation.kind === 'command' && { body: JSON.stringify(Object.fromEntries(rest)) }),
  });
}

async function call<T extends AnyOperation>(operation: T, input: z.input<T['input']>, ifMatch?: number): Promise<OutputOf<T>> {
  const answer = await send(operation, input, ifMatch);
  const body: unknown = await answer.json();
  if (!answer.ok) throw new Error(JSON.stringify(body));
  return operation.output.parse(body) as OutputOf<T>;
}

/** Asks over the bus as enquiry-service does for a clerk. */
async function ask<T extends AnyOperation>(operation: T, input: z.input<T['input']>): Promise<OutputOf<T>> {
  const answer = await enquiries.call(operation, { input, vouched: { actor: { id: 'staff:clerk', roles: ['clerk'] } } });
  if ('problem' in answer) throw new Error(answer.problem.code);
  return operation.output.parse(answer.ok) as OutputOf<T>;
}
const lookUp = async (sought: object) => (await ask(check, { enquiryId: randomUUID(), subjects: [{ subjectId: randomUUID(), ...sought }] })).subjects[0];

const gp = { name: 'Dr Marsh-Lund', role: 'GP', agency: 'Tanpits Surgery' };
const held = (kind: 'initial' | 'review', heldOn: string) => ({ kind, heldOn, chair: { name: 'Philippa Vale', role: 'Chair', agency: 'Unit' }, members: [gp] });
const home = (door: string, from = '2020-01-01') => ({ kind: 'home' as const, lines: [door, 'Northmoor'], postcode: 'ZZ99 3VZ', from });
const child = (given: string, family: string, born: string, door: string) => ({ names: [{ kind: 'legal' as const, given, family }], birth: { dateOfBirth: born }, sex: 'female' as const, household: [], legalStatus: 'none' as const, addresses: [home(door)] });
const worker = () => call(recordWorker, { name: 'Ianthe Brockhollow', role: 'Social worker', agency: 'CSC', team: 'Tanpits', phone: '0161 496 0111' });

async function planFor(childId: string, heldOn: string): Promise<string> {
  const { workerId } = await worker();
  await call(recordConference, { ...held('initial', heldOn), decisions: [{ childId, decision: 'plan', categories: ['neglect'], leadWorkerId: workerId, coreGroup: [gp] }] });
  return workerId;
}

describe('the Record on its servers', () => {
  it('REC-01 REC-02 lists who had a plan on any day, as it was known at any instant, with the address of that day', async () => {
    const { childId } = await call(recordChild, child('Aderyn', 'Quill', '2016-02-29', '1 First Street'));
    const before = app.get(Clock).now().toISOString();
    await planFor(childId, '2026-02-12');
    await call(recordAddress, { childId, address: home('2 Second Street', '2026-03-01') }, 2);
    await call(recordConference, { ...held('review', '2026-05-11'), decisions: [{ childId, decision: 'end', reason: 'risk reduced' }] });
    const doorOn = async (on: string, more: object = {}) => {
      const address = (await call(listChildrenWithPlan, { on, ...more })).children.find((each) => each.childId === childId)?.address;
      return address && 'lines' in address ? address.lines[0] : undefined;
    };
    expect(await Promise.all(['2026-02-11', '2026-02-12', '2026-02-28', '2026-03-01', '2026-05-10', '2026-05-11'].map((on) => doorOn(on)))).toEqual([undefined, '1 First Street', '1 First Street', '2 Second Street', '2 Second Street', undefined]);
    expect(await doorOn('2026-02-12', { knownAt: before })).toBeUndefined();
    expect((await call(getChild, { childId, knownAt: before })).plans).toEqual([]);
    expect((await call(getChildHistory, { childId })).changes.map(({ version, change }) => `${version} ${change}`)).toEqual(['4 register.record-conference', '3 register.record-address', '2 register.record-conference', '1 register.record-child']);
    expect((await ask(getStanding, { enquiryId: randomUUID(), childIds: [childId, randomUUID()] })).children).toMatchObject([{ childId, earlierPlans: [{ to: '2026-05-11' }], openCaseSince: '2026-02-12', leadSocialWorker: { team: 'Tanpits' } }]);
  });

  it('REC-02 pages through the list by name without losing or doubling a child', async () => {
    for (const given of ['Cai', 'Ade', 'Bryn']) await planFor((await call(recordChild, child(given, 'Pageworth', '2018-01-01', '5 Page Lane'))).childId, '2026-04-01');
    const names: (string | undefined)[] = [];
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const page = await call(listChildrenWithPlan, { on: '2026-04-02', limit: 1, ...(after && { after }) });
      names.push(...page.children.filter(({ name }) => name.family === 'Pageworth').map(({ name }) => name.given));
      after = page.next;
    }
    expect(names).toEqual(['Ade', 'Bryn', 'Cai']);
  });

  it("records one child under an id of the authority's, also when two are recorded at once", async () => {
    const input = { ...child('Two', 'Atonce', '2018-01-01', '6 Race Row'), authorityChildId: `R-${randomUUID()}` };
    const answers = await Promise.all([1, 2, 3].map(() => send(recordChild, input)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('REC-05 a plan elsewhere is entered at once, with the address here and the home authority', async () => {
    const { childId } = await call(recordChild, child('Temp', 'Resident', '2015-05-05', '9 Far Away'));
    const homeAuthority = { name: 'Eastmere', custodianPhone: '0161 496 0240', keyWorkerName: 'Caspian Thrale', keyWorkerPhone: '0161 496 0241' };
    await call(recordPlanElsewhere, { childId, basis: 'temporary-resident', informationReceivedOn: '2026-03-02', homeAuthority, addressHere: { ...home('10 Near By', '2026-03-02'), kind: 'temporary' } }, 1);
    const listed = (await call(listChildrenWithPlan, { on: '2026-03-02', limit: 500 })).children.find((each) => each.childId === childId);
    expect(listed).toMatchObject({ basis: 'temporary-resident', homeAuthority, address: { lines: ['10 Near By', 'Northmoor'] } });
  });

  it('looks a child up by what an enquirer says, and finds children with a plan at the same address', async () => {
    const sibling = await call(recordChild, child('Łucja', "O'Hare", '2017-07-07', '14 Tanpits Road'));
    const other = await call(recordChild, child('Ben', "O'Hare", '2019-09-09', 'Flat 3, 14 Weir Lane'));
    await planFor(sibling.childId, '2026-04-01');
    expect(await lookUp({ givenNames: 'ohare', familyName: 'lucja', dateOfBirth: '2017-07-07' })).toMatchObject({ candidates: [{ childId: sibling.childId, band: 'certain' }], moreCandidates: false });
    expect(await lookUp({ givenNames: 'Nobody', dateOfBirth: '2003-12-25', addressLines: ['14 Tanpits Rd'], postcode: 'ZZ99 3VZ' })).toMatchObject({ candidates: [], sameAddressChildIds: [sibling.childId] });
    expect(await lookUp({ givenNames: 'Ben', familyName: 'O Hare', dateOfBirth: '2019-09-09' })).toMatchObject({ candidates: [{ childId: other.childId }], sameAddressChildIds: [] });
    await call(recordAddress, { childId: other.childId, address: home('14 Tanpits Road', '2026-05-01') }, 1);
    expect(await lookUp({ givenNames: 'Ben', familyName: 'O Hare', dateOfBirth: '2019-09-09' })).toMatchObject({ sameAddressChildIds: [sibling.childId] });
  });

  it('imports every row or none, the same file twice as once, and shows nothing before it is all there', async () => {
    const id = `I-${randomUUID()}`;
    const rows = Array.from({ length: 30 }, (_, at) => ({ authority_child_id: `${id}-${at}`, given: 'Imp', family: `Orted${String.fromCodePoint(97 + at).repeat(3)}ley`, date_of_birth: '2014-04-04' }));
    const started = async (all: typeof rows) => {
      const { importId } = await call(startImport, { fileName: 'r.csv', rows: all.length });
      await call(addImportRows, { importId, from: 1, rows: all });
      return { importId, checked: await call(checkImport, { importId }) };
    };
    const faulty = await started([...rows, { authority_child_id: 'x', given: 'A', family: '', date_of_birth: '2014-02-29' }]);
    expect(faulty.checked.refused).toMatchObject([{ row: 31, problems: [{ column: 'family' }, { column: 'date_of_birth' }] }]);
    expect((await send(carryOutImport, { importId: faulty.importId })).status).toBe(409);
    expect((await call(findChildren, { authorityChildId: `${id}-0`, purpose: 'correction' })).children).toEqual([]);
    const { importId } = await started(rows);
    const loadId = await app.get(Load, { strict: false }).prepare(importId, { change: 'spec' }, { id: 'staff:spec', roles: ['custodian'] });
    expect((await call(findChildren, { authorityChildId: `${id}-0`, purpose: 'correction' })).children).toEqual([]);
    expect((await lookUp({ givenNames: 'Imp', familyName: 'Ortedbbbley', dateOfBirth: '2014-04-04' }))?.candidates).toEqual([]);
    await app.get(Load, { strict: false }).discard(loadId);
    expect((await call(carryOutImport, { importId })).counts).toEqual({ new: 30, unchanged: 0, changed: 0, refused: 0 });
    expect((await lookUp({ givenNames: 'Imp', familyName: 'Ortedbbbley', dateOfBirth: '2014-04-04' }))?.candidates[0]).toMatchObject({ names: [{ family: 'Ortedbbbley' }] });
    const changed = await started(rows.map((row, at) => (at === 0 ? { ...row, given: 'Renamed' } : row)));
    expect((await call(carryOutImport, { importId: changed.importId })).counts).toEqual({ new: 0, unchanged: 29, changed: 1, refused: 0 });
    expect((await call(findChildren, { authorityChildId: `${id}-0`, purpose: 'correction' })).children).toMatchObject([{ version: 2, names: [{ given: 'Renamed' }, { kind: 'previous', given: 'Imp' }] }]);
  });

  it('imports while others write: what was loaded beforehand is seen by the transaction that shows it', async () => {
    const beside = othersWriting(app.get<Connection>(getConnectionToken()), 3);
    try {
      for (let file = 0; file < 8; file += 1) {
        const rows = Array.from({ length: 3 }, (_, at) => ({ authority_child_id: `B-${randomUUID()}`, given: 'Beside', family: `Busy${String.fromCodePoint(97 + at)}${randomUUID().replaceAll(/[^a-f]/gu, '')}`, date_of_birth: '2013-03-03' }));
        expect((await call(carryOutImport, { importId: await checkedImport(rows) })).counts).toMatchObject({ new: 3, refused: 0 });
      }
    } finally {
      await beside.stop();
    }
  });

  it('refuses to check or carry out an import of which rows are no longer kept', async () => {
    const rows = [1, 2].map((at) => ({ authority_child_id: `G-${randomUUID()}`, given: 'Gone', family: `Staging${'xy'.repeat(at)}`, date_of_birth: '2012-02-02' }));
    const importId = await checkedImport(rows);
    await app.get<Connection>(getConnectionToken()).collection('import_rows').deleteOne({ importId, from: 2 });
    for (const operation of [carryOutImport, checkImport]) {
      const refusal = await send(operation, { importId });
      expect([refusal.status, ((await refusal.json()) as { code: string }).code]).toEqual([409, 'import-rows-missing']);
    }
    expect((await call(findChildren, { authorityChildId: rows[0]?.authority_child_id ?? '', purpose: 'correction' })).children).toEqual([]);
  });
});

/** An import whose rows were each sent by themselves, and checked. */
async function checkedImport(rows: readonly Record<string, string>[]): Promise<string> {
  const { importId } = await call(startImport, { fileName: 'r.csv', rows: rows.length });
  for (const [at, row] of rows.entries()) await call(addImportRows, { importId, from: at + 1, rows: [row] });
  await call(checkImport, { importId });
  return importId;
}

/** Writers beside, each of many rows at a time, so that at most instants some write is begun and not committed. */
function othersWriting(connection: Connection, writers: number): { stop: () => Promise<void> } {
  let stopped = false;
  const write = async () => {
    while (!stopped) await connection.collection('spec_beside').insertMany(Array.from({ length: 60 }, () => ({ text: 'x'.repeat(80) })), { writeConcern: { w: 1 } });
  };
  const all = Promise.all(Array.from({ length: writers }, write));
  return {
    stop: async () => {
      stopped = true;
      await all;
    },
  };
}
