import { presetNamed } from '@custodian/policy';
import { childId, currentPlan, leadSocialWorker, offers, onPlan, policy, sister, standing, start, subjectId } from '../enquiry/example-enquiry';
import type { Facts } from './build-script';
import { leastScript, notRungBack } from './least-script';

const factor = policy.enquiry.negativeStatement.text;
const candidate = offers[0]?.candidates[0];
const subject = { subjectId, givenNames: 'Addie', familyName: 'Quilfeather', dateOfBirth: '2019-03-14' };
const earlierPlans = [{ planId: sister, basis: 'conference' as const, from: '2021-05-01', to: '2022-01-31', categories: ['physical' as const] }];
const earlierCases = [{ from: '2020-02-01', to: '2020-06-30' }];

function say(of: ReturnType<typeof standing> | undefined, more: Partial<Facts> = {}) {
  if (!candidate) throw new Error('the example has no candidate');
  const child = of && { candidate, standing: of };
  return leastScript({ subject, ...(child && { child }), anotherAtAddress: true, now: start, ...more }, policy);
}

describe('the least there is to tell', () => {
  it('of a child with a plan: that there is one, and whom to ring, in the enquirer’s own words for the child', () => {
    expect(say({ ...onPlan(childId), earlierPlans, earlierCases })).toEqual({
      subjectId,
      childId,
      kind: 'plan',
      sentences: [
        'You were not rung back, because no call back is possible now. So this is the least that can be told; for more you are rung back on a number of our directory.',
        'Addie Quilfeather, born 14 March 2019, is the subject of a child protection plan.',
        'The lead social worker is Ianthe Brockhollow, Tanpits team, telephone 0161 496 0111. They are being told of your enquiry.',
      ],
      leadSocialWorker,
      rules: ['break-glass', 'ENQ-06'],
    });
  });

  it('of a child whose plan another authority holds: whom to ring there', () => {
    const home = { name: 'Southmoor', custodianPhone: '0117 496 0100', keyWorkerName: 'Ottoline Marsh', keyWorkerPhone: '0117 496 0101' };
    const here = currentPlan && { ...currentPlan, basis: 'temporary-resident' as const, homeAuthority: home };
    expect(say(standing(childId, { currentPlan: here })).sentences[2]).toMatch(/Southmoor holds the plan\. Ring the lead social worker there, Ottoline Marsh, telephone 0117 496 0101/u);
    expect(say(standing(childId, { currentPlan: here, leadSocialWorker })).sentences.slice(2)).toEqual([expect.stringMatching(/^The lead social worker is Ianthe Brockhollow/u)]);
  });

  it('of a child with an open case: known, and whom to ring', () => {
    const said = say(standing(childId, { openCaseSince: '2026-01-20', leadSocialWorker, earlierPlans, earlierCases }));
    expect(said).toMatchObject({ kind: 'open-case', leadSocialWorker, rules: ['break-glass', 'ENQ-07', 'ENQ-14'] });
    expect(said.sentences.slice(1)).toEqual([
      'Addie Quilfeather, born 14 March 2019, is not the subject of a child protection plan, and is known to children’s social care.',
      'The lead social worker is Ianthe Brockhollow, Tanpits team, telephone 0161 496 0111. They are being told of your enquiry.',
      factor,
    ]);
  });

  it('of a child of the past: known, and not whether there was a plan', () => {
    const [had, hadNot] = [say(standing(childId, { earlierPlans, leadSocialWorker })), say(standing(childId, { earlierCases }))];
    expect(had).toEqual(hadNot);
    expect(had).toMatchObject({ kind: 'known-before', sentences: [notRungBack, expect.stringContaining('is known to'), factor] });
    expect(had).not.toHaveProperty('leadSocialWorker');
  });

  it('of a child who is not known: that, the advice, and that it is one of several factors', () => {
    expect(say(undefined, { advice: 'Refer.' })).toEqual({
      subjectId, kind: 'not-known', sentences: [notRungBack, 'No child on the Record could be identified as Addie Quilfeather, born 14 March 2019.', 'Refer.', factor], rules: ['break-glass', 'ENQ-09', 'ENQ-14'],
    });
    expect(say(undefined).sentences).toHaveLength(3);
  });

  it('has nothing of the Record’s own about the child or the past in it, whatever is known', () => {
    const all = [onPlan(childId), standing(childId, { openCaseSince: '2026-01-20', leadSocialWorker })].map((of) => JSON.stringify(say({ ...of, earlierPlans, earlierCases }).sentences));
    for (const kept of ['Aderyn', 'Quillfeather', 'neglect', 'physical', '2026', '2022', '2021', '2020', 'Tanpits Row', 'same address']) {
      for (const said of all) expect(said).not.toContain(kept);
    }
  });

  it('names a child of whom little is said, as little', () => {
    const wales = presetNamed('003');
    const said = leastScript({ subject: { subjectId, postcode: 'ZZ99 3VZ' }, anotherAtAddress: false, now: start, child: { candidate: candidate ?? fail(), standing: onPlan(childId) } }, wales);
    expect(said.sentences[1]).toBe('The child you describe is the subject of a care and support protection plan.');
  });
});

function fail(): never {
  throw new Error('the example has no candidate');
}
