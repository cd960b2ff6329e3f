import { circulateMissingChild, endMissingEpisode, getChild, getMissingEpisode, listMissingChildren, openMissingEpisode, recordCustodian, recordMissingIndicator, recordMissingStep, recordSighting } from '@custodian/contracts';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { type Authority, ownAuthority } from './authority';
import { childWithPlan, knownChild } from './children';
import { dayFromToday, noticeTo } from './due';
import { refusalOf } from './refusal';

jest.setTimeout(120_000);

let authority: Authority;
beforeAll(async () => {
  authority = await ownAuthority();
  for (const code of ['eastmere', 'westmere']) await authority.custodian.call(recordCustodian, { ...recordCustodian.example.input, code, channel: 'email' });
}, 120_000);
afterAll(() => authority.stop());

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const indicator = { indicator: 'home-uninhabited' as const, seenBy: 'Ianthe Brockhollow', seenAt: ago(60), account: 'No answer, post on the mat' };

async function aMissingChild() {
  const { childId, child } = await childWithPlan(authority, dayFromToday({ days: -20 }));
  const { missingId } = await authority.keyWorker.call(openMissingEpisode, { childId, since: ago(90), indicators: [indicator] });
  return { childId, child, missingId };
}

const read = (missingId: string) => authority.custodian.call(getMissingEpisode, { missingId });

describe('a missing child', () => {
  it('MOV-81 indicators and every step of the key worker are recorded and tracked, each with its limit and whoever took it', async () => {
    const { childId, missingId } = await aMissingChild();
    await eventually(async () => (await authority.custodian.call(getChild, { childId })).missingSince === dayFromToday({}) || undefined);
    const opened = await read(missingId);
    expect(opened).toMatchObject({ status: 'thought-missing', indicators: [{ ...indicator, recordedBy: expect.any(String) as unknown }], circulations: [] });
    expect(opened.steps.filter(({ by }) => by === 'key-worker').map(({ step }) => step)).toEqual([
      'team-manager-told', 'unit-told', 'core-group-told', 'family-and-friends-asked', 'police-told', 'work-and-pensions-considered', 'urgent-conference-considered', 'legal-advice-considered', 'leaving-the-uk-considered',
    ]);
    expect(opened.steps.every(({ dueAt, outcome }) => dueAt !== undefined && outcome === undefined)).toBe(true);
    await noticeTo(authority.keyWorker, childId, 'limit-passed', 'missing-team-manager-told');
    const told = { missingId, step: 'team-manager-told' as const, outcome: 'done' as const, at: ago(1), whom: 'Odalys Marchbanks' };
    const { version } = await authority.keyWorker.call(recordMissingStep, told, { ifMatch: opened.version });
    expect(await refusalOf(authority.keyWorker.call(recordMissingStep, { ...told, step: 'police-told', outcome: 'not-needed', whom: undefined }, { ifMatch: version }))).toBe('422 not-needed-only-with-a-reason');
    const left = await authority.keyWorker.call(recordMissingStep, { missingId, step: 'police-told', outcome: 'not-needed', at: ago(1), account: 'An aunt knows where they are' }, { ifMatch: version });
    await authority.keyWorker.call(recordMissingIndicator, { missingId, ...indicator, indicator: 'meetings-not-kept' }, { ifMatch: left.version });
    const now = await read(missingId);
    expect(now.indicators.map((each) => each.indicator)).toEqual(['home-uninhabited', 'meetings-not-kept']);
    expect(now.steps[0]).toMatchObject({ outcome: 'done', late: true, whom: 'Odalys Marchbanks', rule: 'MOV-81' });
    expect(now.steps.find(({ step }) => step === 'police-told')).toMatchObject({ outcome: 'not-needed', late: false, account: 'An aunt knows where they are' });
  });

  it('MOV-81 begins for a child with a plan, once at a time, and for whoever leads the work', async () => {
    const { childId } = await knownChild(authority);
    const opening = { since: ago(90), indicators: [indicator] };
    expect(await refusalOf(authority.custodian.call(openMissingEpisode, { childId, ...opening }))).toBe('409 only-a-child-with-a-plan-goes-missing');
    const missing = await aMissingChild();
    expect(await refusalOf(authority.custodian.call(openMissingEpisode, { childId: missing.childId, ...opening }))).toBe('409 already-missing');
    expect(await refusalOf(authority.secondKeyWorker.call(getMissingEpisode, { missingId: missing.missingId }))).toBe('403 not-permitted');
  });

  it('MOV-82 is circulated to every custodian, who has it is known, and the Unit’s steps are tracked', async () => {
    const { childId, missingId } = await aMissingChild();
    const { version, status } = await authority.custodian.call(circulateMissingChild, { missingId, account: 'Ring at once' }, { ifMatch: 1 });
    expect(status).toBe('circulated');
    const { circulations, steps } = await read(missingId);
    expect(circulations).toMatchObject([{ revision: 1, receipted: 0, sent: [{ custodian: 'eastmere', standing: 'by-hand' }, { custodian: 'westmere', standing: 'by-hand' }] }]);
    expect(steps.find(({ step }) => step === 'custodians-told')).toMatchObject({ outcome: 'done', by: 'unit', rule: 'MOV-82', late: false });
    for (const step of ['agencies-told', 'director-advised'] as const) {
      const before = await read(missingId);
      await authority.custodian.call(recordMissingStep, { missingId, step, outcome: 'done', at: ago(0), whom: 'By telephone, all of them' }, { ifMatch: before.version });
    }
    expect((await read(missingId)).steps.filter(({ by }) => by === 'unit').map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done']);
    expect(version).toBe(2);
    expect((await authority.custodian.call(listMissingChildren, { running: 'true', childId })).missing).toMatchObject([{ missingId, status: 'circulated' }]);
  });

  it('MOV-83 found stands down whoever was told, and the Record shows the child as missing no longer', async () => {
    const { childId, missingId } = await aMissingChild();
    await eventually(async () => (await authority.custodian.call(getChild, { childId })).missingSince !== undefined || undefined);
    await authority.custodian.call(circulateMissingChild, { missingId, account: 'Ring at once' }, { ifMatch: 1 });
    await authority.outOfHours.call(recordSighting, { missingId, seenAt: ago(5), account: 'Getting off the 192 bus' });
    await noticeTo(authority.keyWorker, childId, 'missing-child-sighted', 'sighting');
    const ending = { missingId, how: 'found' as const, at: ago(1), account: 'At her aunt’s, well' };
    expect(await refusalOf(authority.keyWorker.call(endMissingEpisode, ending, { ifMatch: 3 }))).toBe('422 found-only-when-seen');
    await authority.keyWorker.call(endMissingEpisode, { ...ending, seenBy: 'PC Wren' }, { ifMatch: 3 });
    await eventually(async () => ((await authority.custodian.call(getChild, { childId })).missingSince === undefined ? true : undefined));
    await authority.outOfHours.call(recordSighting, { missingId, seenAt: ago(0), account: 'On the bus again' });
    await noticeTo(authority.custodian, childId, 'missing-child-sighted', 'sighting-after-end');
    expect(await read(missingId)).toMatchObject({ status: 'found', sightings: [{ afterEnd: false }, { afterEnd: true }], ended: { seenBy: 'PC Wren' } });
  });
});
