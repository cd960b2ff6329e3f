import { endSection47, getChild, recordEnquiry, recordStrategyDiscussion } from '@custodian/contracts';
import { dueAt, presetNamed } from '@custodian/policy';
import type { ChildInput } from '../../apps/command-line/src/made-up/child';
import { type Authority, ownAuthority } from './authority';
import { hold, knownChild, planFor } from './children';
import { dayFromToday, dueFor, kindsOf, noticeTo, versionOf } from './due';
import { aCallFromTheHospital, check, confirm, describedAs, ringBack } from './enquiry-steps';
import { refusalOf } from './refusal';

jest.setTimeout(120_000);

let authority: Authority;
beforeAll(async () => {
  authority = await ownAuthority();
}, 120_000);
afterAll(() => authority.stop());

const discuss = async (childId: string, heldOn: string, section47 = true) =>
  authority.custodian.call(recordStrategyDiscussion, { childId, heldOn, section47 }, { ifMatch: await versionOf(authority, childId) });

/** The check of a Section 47 enquiry, from the call to the choice of the child. */
async function checkFor(child: ChildInput, childId: string): Promise<void> {
  const enquiry = await authority.clerk.call(recordEnquiry, { ...(await aCallFromTheHospital(authority.clerk, describedAs(child))), type: 'section-47' });
  await confirm(authority.clerk, await check(authority.clerk, await ringBack(authority.clerk, enquiry)), childId);
}

describe('a Section 47 enquiry', () => {
  it('ENQ-12 without its check is shown and chased, and closed by the check itself', async () => {
    const { childId, child } = await knownChild(authority);
    await discuss(childId, dayFromToday({ days: -3 }));
    const due = await dueFor(authority, childId, (all) => all.some(({ kind, overdue }) => kind === 'section-47-check' && overdue));
    expect(due.find(({ kind }) => kind === 'section-47-check')).toMatchObject({ rule: 'ENQ-12', limit: { start: 'Section 47 enquiry' } });
    await noticeTo(authority.custodian, childId, 'section-47-without-check');
    await checkFor(child, childId);
    await dueFor(authority, childId, (all) => kindsOf(all).join() === 'initial-conference');
  });

  it('ENQ-12 has its check where that was made before the discussion was recorded; an enquiry of another type is none', async () => {
    const [first, second] = [await knownChild(authority), await knownChild(authority)];
    await checkFor(first.child, first.childId);
    const other = await authority.clerk.call(recordEnquiry, await aCallFromTheHospital(authority.clerk, describedAs(second.child)));
    await confirm(authority.clerk, await check(authority.clerk, await ringBack(authority.clerk, other)), second.childId);
    await discuss(second.childId, dayFromToday({}));
    await dueFor(authority, second.childId, (all) => kindsOf(all).join() === 'initial-conference,section-47-check');
    await discuss(first.childId, dayFromToday({}));
    await dueFor(authority, first.childId, (all) => kindsOf(all).join() === 'initial-conference');
  });

  it('has its initial conference within 15 working days of the strategy discussion, by the policy and its source', async () => {
    const heldOn = dayFromToday({ days: -1 });
    const { childId, child } = await knownChild(authority);
    await checkFor(child, childId);
    await discuss(childId, heldOn);
    const [due] = await dueFor(authority, childId, (all) => all.some(({ kind }) => kind === 'initial-conference'));
    const policy = presetNamed('england-2023');
    const limit = policy.timeLimits['initial-conference'];
    expect(due?.limit).toMatchObject({ number: 15, unit: 'working-days', start: 'strategy discussion', source: limit.source });
    expect((await dueFor(authority, childId, (all) => all.length > 0)).find(({ kind }) => kind === 'initial-conference')?.dueAt).toBe(dueAt(policy, limit, new Date(`${heldOn}T12:00:00.000Z`)).toISOString());
    expect(await refusalOf(discuss(childId, heldOn))).toBe('409 section-47-already-open');
    await hold(authority, 'initial', dayFromToday({}), planFor(authority, childId));
    await dueFor(authority, childId, (all) => kindsOf(all).join() === 'first-core-group,first-review');
    expect((await authority.custodian.call(getChild, { childId })).strategyDiscussions).toMatchObject([{ section47: true, conferenceId: expect.any(String) as unknown }]);
  });

  it('is overdue without a conference, and ends without one only for a reason that is kept', async () => {
    const { childId } = await knownChild(authority);
    await discuss(childId, dayFromToday({ days: -40 }));
    await dueFor(authority, childId, (all) => kindsOf(all).join() === 'initial-conference overdue,section-47-check overdue');
    await noticeTo(authority.custodian, childId, 'limit-passed', 'initial-conference');
    const { version, strategyDiscussions = [] } = await authority.custodian.call(getChild, { childId });
    const ending = { childId, discussionId: strategyDiscussions[0]?.discussionId ?? '', endedOn: dayFromToday({}), reason: 'The concerns were not substantiated' };
    await authority.custodian.call(endSection47, ending, { ifMatch: version });
    await dueFor(authority, childId, (all) => all.length === 0);
    expect(await refusalOf(authority.custodian.call(endSection47, ending, { ifMatch: version + 1 }))).toBe('409 section-47-not-open');
    expect((await authority.custodian.call(getChild, { childId })).strategyDiscussions).toMatchObject([{ ended: { reason: ending.reason } }]);
  });

  it('asks for nothing where the discussion starts none', async () => {
    const { childId } = await knownChild(authority);
    await discuss(childId, dayFromToday({}), false);
    await discuss(childId, dayFromToday({}));
    const due = await dueFor(authority, childId, (all) => all.length > 0);
    expect(kindsOf(due)).toEqual(['initial-conference', 'section-47-check']);
  });
});
