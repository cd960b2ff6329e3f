import { listFishingFlags, listMyNotices, operationsOfEvery, recordEnquiry } from '@custodian/contracts';
import { presetNamed } from '@custodian/policy';
import { mongo } from 'mongoose';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { type Authority, ownAuthority } from '../rules/authority';
import { knownChild, someChild } from '../rules/children';
import { aCallFromTheHospital, describedAs, type Enquiry, record, saidIn, wholeEnquiry } from '../rules/enquiry-steps';
import { mongodbUrl } from '../setup/servers';

const { perHour } = presetNamed('england-2023').enquiry.fishing.enquirer;

describe('an enquirer who asks too often', () => {
  let authority: Authority;
  const recorded: Enquiry[] = [];

  beforeAll(async () => {
    authority = await ownAuthority({ extraEnv: { FISHING_SWEEP_SECONDS: '1' } });
    while (recorded.length < perHour + 4) recorded.push(await record(authority.clerk, describedAs(someChild())));
  }, 180_000);

  afterAll(async () => {
    await authority.stop();
  });

  const flags = async () => (await authority.auditor.call(listFishingFlags, {})).flags.filter(({ reason }) => reason === 'enquirer-too-often');
  const firstFlag = () => eventually(async () => (await flags())[0]);

  /** Waits until a sweep that began after an instant has gone through everything. */
  async function sweptSince(instant: Date): Promise<void> {
    const client = new mongo.MongoClient(mongodbUrl());
    try {
      const progress = client.db(`${authority.deployment.authority}_enquiry`).collection<{ _id: string; upTo: Date }>('fishing_progress');
      await eventually(async () => (await progress.findOne({ upTo: { $gt: instant } })) ?? undefined);
    } finally {
      await client.close();
    }
  }

  it('REC-14 is flagged to the auditor with the enquiries of the hour, by an id that says nothing of them', async () => {
    const flag = await firstFlag();
    const upTo = recorded.slice(0, perHour + 1).map(({ enquiryId }) => enquiryId);
    expect(flag).toMatchObject({ enquiryId: upTo.at(-1), enquiryIds: upTo, score: perHour + 1, status: 'open', by: expect.stringMatching(/^enquirer:[\da-f-]{36}$/u) as unknown });
    const { lookers } = await authority.auditor.call(operationsOfEvery['enquiry-service'].whoLooked, { enquirerId: flag.by.replace('enquirer:', '') });
    expect(lookers.map(({ actorId }) => actorId)).toContain('staff:duty-clerk');
    expect(await eventually(async () => (await authority.auditor.call(listMyNotices, {})).notices.find(({ flagId }) => flagId === flag.flagId))).toMatchObject({ because: 'enquirer-too-often', toRole: 'auditor' });
  });

  it('REC-14 is answered as before', async () => {
    const { child } = await knownChild(authority);
    const before = performance.now();
    expect(saidIn(await wholeEnquiry(authority.clerk, describedAs(child)))).not.toBe('');
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  it('REC-14 is flagged once an hour, whatever dies and is gone through again; another enquirer is not', async () => {
    const { flagId } = await firstFlag();
    const call = await aCallFromTheHospital(authority.clerk, describedAs(someChild()));
    const other = await authority.clerk.call(recordEnquiry, { ...call, enquirer: { ...call.enquirer, name: 'Basil Underwood-Firth' } });
    const service = authority.deployment.service('enquiry-service');
    await service.kill();
    await service.restart();
    const last = await record(authority.clerk, describedAs(someChild()));
    await sweptSince(new Date(last.receivedAt));
    const raised = await flags();
    expect(raised.map((flag) => flag.flagId)).toEqual([flagId]);
    expect(raised[0]?.enquiryIds).not.toContain(other.enquiryId);
  });
});
