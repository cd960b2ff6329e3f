import { type Authority, ownAuthority } from './authority';
import { childWithPlan } from './children';
import { describedAs, saidIn, wholeEnquiry } from './enquiry-steps';

describe.each([['003', true], ['england-2023', false]] as const)('under the policy %s', (policy, told) => {
  let authority: Authority;
  beforeAll(async () => {
    authority = await ownAuthority({ policy });
  }, 120_000);
  afterAll(() => authority.stop());

  it(`ENQ-15 the enquirer is ${told ? '' : 'not '}told that informing the co-ordinator is their own duty too`, async () => {
    const { child } = await childWithPlan(authority, '2025-03-10');
    const said = saidIn(await wholeEnquiry(authority.clerk, describedAs(child)));
    expect(/co-ordinator/u.test(said) && /your (?:own )?(?:duty|responsibility)/u.test(said)).toBe(told);
  });
});
