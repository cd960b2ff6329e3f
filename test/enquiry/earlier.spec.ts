import { randomUUID } from 'node:crypto';
import { type AnyOperation, getChild, listEarlierEnquiries, operationsOfEvery, type OutputOf, type PersonSought, proposeMerge, recordEnquiry, refuseEnquiry } from '@custodian/contracts';
import type { z } from 'zod';
import { requestOf } from '../../apps/command-line/src/api/request-of';
import { serviceProcess } from '../../apps/command-line/src/deployment/service-process';
import { freePort } from '../../apps/command-line/src/process/free-port';
import type { ServerProcess } from '../../apps/command-line/src/process/server-process';
import { stateFile } from '../../apps/command-line/src/project';
import { signIn } from '../../apps/command-line/src/sign-in/sign-in';
import { type Authority, ownAuthority } from '../rules/authority';
import { childWithPlan, knownChild } from '../rules/children';
import { aCallFromTheHospital, agencyNamed, check, confirm, describedAs, type Enquiry, record, ringBack, wholeEnquiry } from '../rules/enquiry-steps';
import { refusalOf } from '../rules/refusal';
import { inDatabase } from '../sealing/database-scan';
import { approve } from '../second-person/steps';

type Sought = z.input<typeof PersonSought>;
type Told = OutputOf<typeof listEarlierEnquiries>['subjects'][number];

let authority: Authority;
let replica: ServerProcess;
beforeAll(async () => {
  authority = await ownAuthority();
  const { deployment } = authority;
  const port = await freePort();
  const settings = { ...deployment.settingsOf('enquiry-service'), HTTP_PORT: String(port) };
  replica = serviceProcess('enquiry-service', `http://127.0.0.1:${port}`, settings, stateFile('logs', 'tests', `${deployment.authority}-replica`));
  await replica.start();
}, 180_000);
afterAll(async () => {
  await replica.stop();
  await authority.stop();
});

const home = (number: number) => ({ addressLines: [`${number} Tanpits Row`, 'Northmoor'], postcode: 'ZZ99 3VZ' });
const rungBack = async (...subjects: Sought[]) => ringBack(authority.clerk, await record(authority.clerk, ...subjects));
const chosen = async (sought: Sought, childId?: string) => confirm(authority.clerk, await check(authority.clerk, await rungBack(sought)), childId);

/** What is told of earlier enquiries about the first child asked about. */
async function earlierThan({ enquiryId }: Pick<Enquiry, 'enquiryId'>): Promise<Told> {
  const { subjects: [first] } = await authority.clerk.call(listEarlierEnquiries, { enquiryId });
  if (!first) throw new Error('no child was asked about');
  return first;
}

const relations = async (enquiry: Pick<Enquiry, 'enquiryId'>) => (await earlierThan(enquiry)).earlier.map(({ enquiryId, relation }) => [enquiryId, relation]);

/** Calls the other replica at its own door. */
async function atTheReplica<T extends AnyOperation>(operation: T, input: z.input<T['input']>): Promise<OutputOf<T>> {
  const { method, path, body } = requestOf(operation, input);
  const authorization = `Bearer ${await signIn(authority.deployment.gatewayUrl, 'duty-clerk')}`;
  const answer = await fetch(`${replica.url}${path}`, { method, headers: { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() }, ...(body !== undefined && { body }) });
  return operation.output.parse(await answer.json()) as OutputOf<T>;
}

describe('ENQ-11 an enquiry about a child asked about before', () => {
  const unknown: Sought = { givenNames: 'Katherine', familyName: 'Quillfeather', dateOfBirth: '2019-03-14', ...home(14) };
  let first: Enquiry;
  beforeAll(async () => {
    first = await wholeEnquiry(authority.clerk, unknown);
  });

  it.each<[string, Sought]>([
    ['misspelt', { ...unknown, givenNames: 'Kathryn', familyName: 'Quilfether' }],
    ['with the names the other way round', { ...unknown, givenNames: 'Quillfeather', familyName: 'Katherine' }],
    ['by a nickname', { ...unknown, givenNames: 'Katie' }],
    ['with the month of birth only', { ...unknown, dateOfBirth: '2019-03' }],
  ])('finds the one before about a child who is not on the Record: %s', async (_how, sought) => {
    const { earlier } = await earlierThan(await rungBack(sought));
    expect(earlier.find(({ enquiryId }) => enquiryId === first.enquiryId)).toMatchObject({
      relation: 'likely-same-child', reference: first.reference, receivedAt: first.receivedAt, agencyId: first.enquirer.agencyId, type: first.type, status: 'answered', answer: 'not-known',
      band: expect.stringMatching(/certain|probable/u) as unknown, comparison: expect.arrayContaining([expect.objectContaining({ field: 'door', code: 'same' })]) as unknown,
    });
    expect(JSON.stringify(earlier)).not.toMatch(/quil|kat|tanpits|imogen/iu);
  });

  it('finds a brother or sister of the household as such, and no stranger of the same family name', async () => {
    const [sister, stranger] = [{ ...unknown, givenNames: 'Rosalind', dateOfBirth: '2016-08-02' }, { givenNames: 'Oswin', familyName: 'Quillfeather', dateOfBirth: '2012-11-30', addressLines: ['3 Weir Court'], postcode: 'ZZ99 8AB' }];
    expect(await relations(await rungBack(sister))).toContainEqual([first.enquiryId, 'household']);
    expect(await relations(await rungBack(stranger))).toEqual([]);
  });

  it('counts how many there were, by how many people of how many agencies', async () => {
    const sought = { ...unknown, ...home(16), givenNames: 'Ottilie', familyName: 'Marsh-Lund' };
    const call = await aCallFromTheHospital(authority.clerk, sought);
    const police = await agencyNamed(authority.clerk, 'Northmoor Police');
    const callers = [call.enquirer, call.enquirer, { ...call.enquirer, name: 'Wilfred Ashgrove' }, { ...call.enquirer, agencyId: police.agencyId }];
    for (const enquirer of callers) await authority.clerk.call(recordEnquiry, { ...call, enquirer });
    const told = await earlierThan(await rungBack(sought));
    expect(told.sameChild).toEqual({ enquiries: 4, enquirers: 3, agencies: 2 });
    expect(told.household).toEqual({ enquiries: 0, enquirers: 0, agencies: 0 });
    expect(told.earlier.map(({ receivedAt }) => receivedAt)).toEqual(told.earlier.map(({ receivedAt }) => receivedAt).sort().reverse());
  });
});

describe('ENQ-11 an enquiry about a child of the Record', () => {
  it('finds those for which the same child was chosen, whatever was said', async () => {
    const { childId, child } = await childWithPlan(authority, '2025-02-12');
    const before = await wholeEnquiry(authority.clerk, describedAs(child));
    const byNumber = await chosen({ nhsNumber: child.nhsNumber, familyName: child.names[0]?.family }, childId);
    const { earlier: [told] } = await earlierThan(byNumber);
    expect(told).toMatchObject({ enquiryId: before.enquiryId, relation: 'same-child', answer: 'plan' });
  });

  it('finds those about an entry that was joined into the child’s since', async () => {
    const [kept, other] = [await knownChild(authority), await knownChild(authority, { nhsNumber: undefined })];
    const before = await chosen(describedAs(other.child), other.childId);
    const [now, history] = [await authority.custodian.call(getChild, { childId: kept.childId }), await authority.custodian.call(getChild, { childId: other.childId })];
    const input = { childId: kept.childId, mergedChildId: other.childId, mergedVersion: history.version, reason: 'The same mother and midwife: entered twice' };
    const about = await chosen(describedAs(kept.child), kept.childId);
    expect(await relations(about)).toEqual([]);
    await approve(authority.secondCustodian, await authority.custodian.call(proposeMerge, input, { ifMatch: now.version }));
    expect(await relations(about)).toEqual([[before.enquiryId, 'same-child']]);
  });
});

describe('ENQ-11 an earlier enquiry', () => {
  const [wren, teal, merle, dove] = [
    { givenNames: 'Wren', familyName: 'Brockhollow', dateOfBirth: '2018-05-21' }, { givenNames: 'Teal', familyName: 'Hathersage', dateOfBirth: '2013-11-02' },
    { givenNames: 'Merle', familyName: 'Ashgrove', dateOfBirth: '2010-01-17' }, { givenNames: 'Dove', familyName: 'Marchbanks', dateOfBirth: '2021-09-08' },
  ];

  it('is seen at once, whichever replica recorded it', async () => {
    const call = await aCallFromTheHospital(authority.clerk, wren);
    const seen: string[] = [];
    for (let round = 0; round < 10; round += 1) {
      const { enquiryId } = await atTheReplica(recordEnquiry, call);
      seen.unshift(enquiryId);
      expect((await earlierThan(await rungBack(wren))).earlier.map((each) => each.enquiryId)).toContain(enquiryId);
    }
    await authority.deployment.service('enquiry-service').restart();
    expect((await earlierThan(await rungBack(wren))).sameChild.enquiries).toBe(20);
  }, 90_000);

  it('is seen though it was committed minutes after its recording began', async () => {
    const { enquiryId } = await record(authority.clerk, teal);
    const database = `${authority.deployment.authority}_enquiry`;
    const about = await rungBack(teal);
    expect((await earlierThan(about)).sameChild.enquiries).toBe(1);
    const late = randomUUID();
    await inDatabase(database, async (db) => {
      const enquiries = db.collection<{ _id: string; reference: string; receivedAt: Date; steps: { subjects: { subjectId: string }[] }[] }>('enquiries');
      const row = await enquiries.findOne({ _id: enquiryId });
      if (!row) throw new Error('the enquiry is not there');
      const steps = row.steps.map((step) => ({ ...step, subjects: step.subjects.map((subject) => ({ ...subject, subjectId: randomUUID() })) }));
      await enquiries.insertOne({ ...row, _id: late, reference: `E-${late}`, receivedAt: new Date(Date.now() - 170_000), steps });
    });
    expect((await earlierThan(about)).earlier.map((each) => each.enquiryId)).toEqual([enquiryId, late]);
  });

  it('does not count once it is refused, nor before the policy’s window', async () => {
    const [refused, old, counted] = [await record(authority.clerk, merle), await record(authority.clerk, merle), await record(authority.clerk, merle)];
    const about = await rungBack(merle);
    expect((await earlierThan(about)).sameChild.enquiries).toBe(3);
    await authority.clerk.call(refuseEnquiry, { enquiryId: refused.enquiryId, note: 'Would not say which ward' }, { ifMatch: refused.version });
    const thirteenMonthsAgo = new Date(Date.now() - 13 * 31 * 86_400_000);
    await inDatabase(`${authority.deployment.authority}_enquiry`, (db) => db.collection<{ _id: string }>('enquiries').updateOne({ _id: old.enquiryId }, { $set: { receivedAt: thirteenMonthsAgo } }));
    expect(await relations(about)).toEqual([[counted.enquiryId, 'likely-same-child']]);
  });

  it('is shown to nobody before the enquirer was rung back, nor of an enquiry that is refused', async () => {
    const unchecked = await record(authority.clerk, dove);
    expect(await refusalOf(authority.clerk.call(listEarlierEnquiries, { enquiryId: unchecked.enquiryId }))).toBe('409 not-verified');
    expect(await refusalOf(authority.custodian.call(listEarlierEnquiries, { enquiryId: unchecked.enquiryId }))).toBe('409 not-verified');
    const over = await authority.clerk.call(refuseEnquiry, { enquiryId: unchecked.enquiryId, note: 'Would not say which ward' }, { ifMatch: unchecked.version });
    expect(await refusalOf(authority.clerk.call(listEarlierEnquiries, { enquiryId: over.enquiryId }))).toBe('409 enquiry-refused');
  });

  it('is a look that the trail knows of', async () => {
    const about = await rungBack(dove);
    await earlierThan(about);
    const { entries } = await authority.auditor.call(operationsOfEvery['enquiry-service'].audit, { enquiryId: about.enquiryId });
    expect(entries.map(({ action, outcome, actorId }) => [action, outcome, actorId])).toContainEqual(['enquiry.list-earlier', 'looked', 'staff:duty-clerk']);
  });
});
