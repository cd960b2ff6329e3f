import { randomUUID } from 'node:crypto';
import {
  circulateMissingChild, endMissingEpisode, getCirculation, getMissingEpisode, listCirculations, listMyNotices, openMissingEpisode, type OutputOf, recordAnswerByHand, recordCustodian, missingCirculated, missingStoodDown,
  recordChild, reportSighting,
} from '@custodian/contracts';
import type { ChildInput } from '../../apps/command-line/src/made-up/child';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { inDatabase } from '../sealing/database-scan';
import { childWithPlan, someChild } from './children';
import { dayFromToday } from './due';
import { check, describedAs, record, ringBack } from './enquiry-steps';
import { refusalOf } from './refusal';
import { type TwoAuthorities, twoAuthorities } from './two-authorities';

jest.setTimeout(180_000);

let two: TwoAuthorities;
beforeAll(async () => {
  two = await twoAuthorities();
}, 300_000);
afterAll(() => two.stop(), 120_000);

type Episode = OutputOf<typeof getMissingEpisode>;

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const limit = 60_000;

/** A child of home's with a plan who is missing, and circulated: as home and as the other authority have them. */
async function circulated(before: (child: ChildInput) => Promise<unknown> = () => Promise.resolve()) {
  const { home, away } = two;
  const { childId, child } = await childWithPlan(home, dayFromToday({ days: -20 }));
  await before(child);
  const indicators = [{ indicator: 'home-uninhabited' as const, seenBy: 'Ianthe Brockhollow', seenAt: ago(60), account: 'No answer, post on the mat' }];
  const { missingId } = await home.keyWorker.call(openMissingEpisode, { childId, since: ago(90), indicators });
  await home.custodian.call(circulateMissingChild, { missingId, account: 'Travelling with an aunt. Ring at once.' }, { ifMatch: 1 });
  const here = await eventually(async () => (await away.custodian.call(listCirculations, { sought: 'true' })).circulations.find((each) => each.missingId === missingId), limit);
  return { childId, child, missingId, circulationId: here.circulationId };
}

/** The episode at home, once it is as expected. */
function atHome(missingId: string, holds: (episode: Episode) => boolean): Promise<Episode> {
  return eventually(async () => {
    const episode = await two.home.custodian.call(getMissingEpisode, { missingId });
    return holds(episode) ? episode : undefined;
  }, limit);
}

const noticeOf = (client: TwoAuthorities['away']['custodian'], matterId: string, because: string) =>
  eventually(async () => (await client.call(listMyNotices, { limit: 500 })).notices.find((each) => each.kind === 'missing-child-recognised' && each.matterId === matterId && each.because === because), limit);

const asked = async (child: ChildInput) => check(two.away.clerk, await ringBack(two.away.clerk, await record(two.away.clerk, describedAs(child))));

async function end(missingId: string) {
  const { version } = await two.home.custodian.call(getMissingEpisode, { missingId });
  return two.home.custodian.call(endMissingEpisode, { missingId, how: 'found', at: ago(0), seenBy: 'PC Wren', account: 'At her aunt’s' }, { ifMatch: version });
}

describe('a child missing from elsewhere', () => {
  it('MOV-82 is known to the custodian there, and home knows who has signed for it', async () => {
    const { missingId, circulationId, child } = await circulated();
    const { circulations } = await atHome(missingId, (episode) => episode.circulations[0]?.receipted === 1);
    expect(circulations[0]?.sent).toMatchObject([{ standing: 'receipted' }]);
    const { details } = await two.away.outOfHours.call(getCirculation, { circulationId });
    expect(details).toMatchObject({ names: child.names, account: 'Travelling with an aunt. Ring at once.' });
  });

  it('MOV-84 is recognised in the next enquiry there without anybody asking, once for each, and home is told', async () => {
    const { missingId, circulationId, child } = await circulated();
    await asked(someChild());
    const enquiry = await asked(child);
    const { enquiryId } = enquiry;
    await Promise.all([noticeOf(two.away.custodian, circulationId, 'enquiry'), noticeOf(two.away.clerk, circulationId, 'enquiry')]);
    const { sightings } = await atHome(missingId, (episode) => episode.sightings.length > 0);
    expect(sightings).toMatchObject([{ kind: 'enquiry', afterEnd: false, custodian: two.away.deployment.authority }]);
    await check(two.away.clerk, enquiry);
    const another = await asked(child);
    const seen = await eventually(async () => {
      const { recognised } = await two.away.custodian.call(getCirculation, { circulationId });
      return recognised.some((each) => each.enquiryId === another.enquiryId) ? recognised : undefined;
    }, limit);
    expect(seen.map((each) => each.enquiryId)).toEqual([enquiryId, another.enquiryId]);
    expect(seen.every(({ reported, band }) => reported && band !== 'possible')).toBe(true);
  });

  it('MOV-84 is recognised on the Record there, as it comes', async () => {
    const { away, home } = two;
    let known = '';
    const { missingId, circulationId } = await circulated(async (child) => { known = (await away.custodian.call(recordChild, child)).childId; });
    await noticeOf(away.custodian, circulationId, 'on-record');
    const { recognised } = await away.custodian.call(getCirculation, { circulationId });
    expect(recognised).toMatchObject([{ kind: 'on-record', childId: known, reported: true }]);
    const { sightings } = await atHome(missingId, (episode) => episode.sightings.length > 0);
    expect(JSON.stringify(sightings)).not.toContain(known);
    await eventually(async () => (await home.keyWorker.call(listMyNotices, { limit: 500 })).notices.find((each) => each.kind === 'missing-child-sighted' && each.matterId === missingId), limit);
  });

  it('MOV-83 what somebody there has seen reaches the Unit and the key worker at home', async () => {
    const { missingId, circulationId, childId } = await circulated();
    const ring = 'Duty desk, 0113 496 0200';
    await two.away.outOfHours.call(reportSighting, { circulationId, seenAt: ago(10), account: 'In the walk-in centre with a woman', ring });
    const { sightings } = await atHome(missingId, (episode) => episode.sightings.length > 0);
    expect(sightings).toMatchObject([{ kind: 'person', account: 'In the walk-in centre with a woman', ring }]);
    for (const client of [two.home.custodian, two.home.keyWorker]) {
      await eventually(async () => (await client.call(listMyNotices, { limit: 500 })).notices.find((each) => each.childId === childId && each.kind === 'missing-child-sighted'), limit);
    }
  });

  it('MOV-83 is stood down there when found, and nothing is left of who it was', async () => {
    const { missingId, circulationId, child } = await circulated();
    await end(missingId);
    const gone = await eventually(async () => {
      const circulation = await two.away.custodian.call(getCirculation, { circulationId });
      return circulation.stoodDownAt === undefined ? undefined : circulation;
    }, limit);
    expect([gone.details, typeof gone.erasedAt]).toEqual([undefined, 'string']);
    await inDatabase(`${two.away.deployment.authority}_transfer`, async (db) => {
      expect(await db.collection<{ _id: string }>('circulations').findOne({ _id: circulationId })).not.toHaveProperty('details');
      await eventually(async () => ((await db.collection('dispatches_in').countDocuments({ content: { $exists: true } })) === 0 ? true : undefined));
    });
    expect(await refusalOf(two.away.clerk.call(reportSighting, { circulationId, seenAt: ago(0), account: 'On a bus', ring: 'Duty desk' }))).toBe('409 circulation-stood-down');
    const other = await circulated();
    await asked(child);
    await asked(other.child);
    await noticeOf(two.away.custodian, other.circulationId, 'enquiry');
    expect((await two.away.custodian.call(getCirculation, { circulationId })).recognised).toEqual([]);
  });

  it('MOV-83 a circulation that comes after its stand-down, or after an older one, brings nothing in', async () => {
    const { away } = two;
    await away.custodian.call(recordCustodian, { ...recordCustodian.example.input, code: 'westmarsh', channel: 'email' });
    const missingId = randomUUID();
    const said = { code: 'westmarsh', messageVersion: 1, saidBy: 'Ottoline Farrant', saidAt: ago(0) };
    const tell = (message: string, payload: Record<string, unknown>) => away.custodian.call(recordAnswerByHand, { ...said, message, payload });
    await tell('missing-stood-down', { ...missingStoodDown.example, missingId });
    const find = () => eventually(async () => (await away.custodian.call(listCirculations, { limit: 500 })).circulations.find((each) => each.missingId === missingId), limit);
    const { circulationId } = await find();
    await tell('missing-circulated', { ...missingCirculated.example, missingId });
    const later = randomUUID();
    await tell('missing-circulated', { ...missingCirculated.example, missingId: later });
    await eventually(async () => (await away.custodian.call(listCirculations, { limit: 500 })).circulations.find((each) => each.missingId === later), limit);
    const circulation = await away.custodian.call(getCirculation, { circulationId });
    expect(circulation).toMatchObject({ revision: 0, from: 'westmarsh', recognised: [] });
    expect(circulation).not.toHaveProperty('details');
  });
});
