import { getChild } from '@custodian/contracts';
import { type Authority, ownAuthority } from './authority';
import { childWithPlan } from './children';
import { describedAs, record, saidIn, wholeEnquiry } from './enquiry-steps';

const moments = [
  ['at three on a Sunday night', '2026-03-01T03:00:00Z', 'out-of-hours'],
  ['on a bank holiday at noon', '2026-05-25T11:00:00Z', 'out-of-hours'],
  ['on a Tuesday at ten', '2026-03-03T10:00:00Z', 'duty'],
] as const;

describe.each(moments)('%s', (_moment, testClock, desk) => {
  let authority: Authority;
  beforeAll(async () => {
    authority = await ownAuthority({ testClock });
  }, 120_000);
  afterAll(() => authority.stop());

  it(`ENQ-05 an enquiry goes to the ${desk} desk`, async () => {
    const { child } = await childWithPlan(authority, '2025-03-10');
    expect(await record(authority.outOfHours, describedAs(child))).toMatchObject({ desk, status: 'recorded' });
  });

  it('ENQ-05, REC-15 both desks get the same answer from the Record', async () => {
    const { child, childId } = await childWithPlan(authority, '2025-03-10');
    const [byNight, byDay] = [await wholeEnquiry(authority.outOfHours, describedAs(child)), await wholeEnquiry(authority.clerk, describedAs(child))];
    expect(saidIn(byNight)).toContain('10 March 2025');
    expect(saidIn(byNight)).toBe(saidIn(byDay));
    expect((await authority.custodian.call(getChild, { childId })).plans).toHaveLength(1);
  });
});
