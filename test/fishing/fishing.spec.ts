import { closeFishingFlag, getNotice, listFishingFlags, listMyNotices, listNoticesOfEnquiry, recordClerkMarks } from '@custodian/contracts';
import { mongo } from 'mongoose';
import type { Client } from '../../apps/command-line/src/api/client';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { type Authority, ownAuthority } from '../rules/authority';
import { childWithPlan, someChild } from '../rules/children';
import { check, describedAs, record, ringBack, saidIn, wholeEnquiry } from '../rules/enquiry-steps';
import { refusalOf } from '../rules/refusal';
import { mongodbUrl } from '../setup/servers';

const aTuesdayMorning = '2026-03-03T10:00:00.000Z';
const clerkId = 'staff:duty-clerk';

describe('a clerk who looks for themselves', () => {
  let authority: Authority;

  beforeAll(async () => {
    authority = await ownAuthority({ testClock: aTuesdayMorning, extraEnv: { FISHING_SWEEP_SECONDS: '1' } });
  }, 180_000);

  afterAll(async () => {
    await authority.stop();
  });

  const flagsFor = async (enquiryId: string) => (await authority.auditor.call(listFishingFlags, {})).flags.filter((flag) => flag.enquiryId === enquiryId);
  const noticesOf = async (client: Client) => (await client.call(listMyNotices, {})).notices;
  const neighbour = () => ({ lines: ['14 Tanpits Row'], postcode: 'ZZ98 7QX' });

  /** A child with a plan, of a surname and postcode that only the clerk shares. */
  async function relative(family: string) {
    const [name] = someChild().names;
    return childWithPlan(authority, '2026-01-12', {
      names: [{ kind: 'legal', given: name?.given ?? 'Bo', family }],
      addresses: [{ kind: 'home', ...neighbour(), from: '2020-01-01' }],
    });
  }

  it('REC-14 is flagged to the auditor, who has a notice and says what was found; nobody else learns of it', async () => {
    const { child } = await relative('Thistlewhite');
    await authority.custodian.call(recordClerkMarks, { actorId: clerkId, surnames: ['Thistlewhite'], postcodes: ['zz98 7qx'] });
    const enquiry = await wholeEnquiry(authority.clerk, describedAs(child));
    const flags = await eventually(async () => {
      const raised = await flagsFor(enquiry.enquiryId);
      return raised.length >= 2 ? raised : undefined;
    });
    expect(flags.map(({ reason, by, status }) => [reason, by, status]).sort()).toEqual([['shared-postcode', clerkId, 'open'], ['shared-surname', clerkId, 'open']]);

    const [flag] = flags;
    const notice = await eventually(async () => (await noticesOf(authority.auditor)).find(({ flagId }) => flagId === flag?.flagId));
    expect(notice).toMatchObject({ kind: 'fishing-flagged', because: flag?.reason, toRole: 'auditor', status: 'waiting' });
    expect(notice.enquiryId).toBeUndefined();
    for (const other of [authority.clerk, authority.custodian]) expect((await noticesOf(other)).filter(({ kind }) => kind === 'fishing-flagged')).toEqual([]);
    expect((await authority.clerk.call(listNoticesOfEnquiry, { enquiryId: enquiry.enquiryId })).notices.map(({ kind }) => kind)).toEqual(['child-enquired-about']);
    expect(await refusalOf(authority.custodian.call(getNotice, { noticeId: notice.noticeId }))).toBe('403 not-permitted');
    for (const other of [authority.clerk, authority.custodian, authority.operations]) expect(await refusalOf(other.call(listFishingFlags, {}))).toBe('403 not-permitted');

    const flagId = flag?.flagId ?? '';
    const finding = { flagId, finding: 'misuse' as const, note: 'Her sister’s boy; she says she was worried' };
    expect(await refusalOf(authority.clerk.call(closeFishingFlag, finding, { ifMatch: 1 }))).toBe('403 not-permitted');
    expect(await authority.auditor.call(closeFishingFlag, finding, { ifMatch: 1 })).toMatchObject({ status: 'closed', finding: 'misuse', note: finding.note, closedBy: 'staff:auditor', version: 2 });
    expect(await refusalOf(authority.auditor.call(closeFishingFlag, finding, { ifMatch: 2 }))).toBe('409 fishing-flag-closed');
    expect((await authority.auditor.call(listFishingFlags, { status: 'closed' })).flags).toMatchObject([{ flagId, note: finding.note }]);
  });

  it('REC-14 holds nobody up: whoever is flagged is answered as before', async () => {
    const { child } = await relative('Thistlewhite');
    const before = performance.now();
    const enquiry = await wholeEnquiry(authority.clerk, describedAs(child));
    expect(saidIn(enquiry)).toContain('Thistlewhite');
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(await eventually(async () => ((await flagsFor(enquiry.enquiryId)).length > 0 ? true : undefined))).toBe(true);
  });

  it('REC-14 is flagged once, also where the service dies after the check', async () => {
    const { child } = await relative('Thistlewhite');
    const service = authority.deployment.service('enquiry-service');
    const enquiry = await check(authority.clerk, await ringBack(authority.clerk, await record(authority.clerk, describedAs(child))));
    await service.kill();
    await service.restart();
    await eventually(async () => ((await flagsFor(enquiry.enquiryId)).some(({ reason }) => reason === 'shared-postcode') ? true : undefined));
    const after = await wholeEnquiry(authority.clerk, describedAs(child));
    await eventually(async () => ((await flagsFor(after.enquiryId)).length > 0 ? true : undefined));
    expect((await flagsFor(enquiry.enquiryId)).filter(({ reason }) => reason === 'shared-postcode')).toHaveLength(1);
  });

  it('REC-14 their own surname and postcode are kept as keys that nobody can read back, and recorded by somebody else', async () => {
    expect(await refusalOf(authority.custodian.call(recordClerkMarks, { actorId: 'staff:custodian', surnames: [], postcodes: [] }))).toBe('409 own-marks');
    expect(await refusalOf(authority.clerk.call(recordClerkMarks, { actorId: clerkId, surnames: [], postcodes: [] }))).toBe('403 not-permitted');
    const client = new mongo.MongoClient(mongodbUrl());
    try {
      const database = client.db(`${authority.deployment.authority}_enquiry`);
      for (const name of ['clerk_marks', 'fishing_looks', 'fishing_flags', 'audit', 'outbox']) {
        const kept = JSON.stringify(await database.collection(name).find({}).toArray());
        expect([name, /thistlewhite|zz98|sister/iu.test(kept)]).toEqual([name, false]);
      }
      expect(await database.collection('clerk_marks').countDocuments({ 'surnames.0': { $exists: true } })).toBe(1);
      expect(await database.collection('fishing_looks').countDocuments()).toBeGreaterThan(2);
    } finally {
      await client.close();
    }
  });
});
