import { presetNamed } from '@custodian/policy';
import { childId, currentPlan, leadSocialWorker, onPlan, offers, policy, sister, standing, start, subjectId } from '../enquiry/example-enquiry';
import { buildScript, type Facts } from './build-script';

const wales = presetNamed('003');
const factor = policy.enquiry.negativeStatement.text;
const candidate = offers[0]?.candidates[0];
const subject = { subjectId, givenNames: 'Aderyn', familyName: 'Quillfeather', dateOfBirth: '2019-03-14' };
const earlier = { planId: sister, basis: 'conference' as const, from: '2021-05-01', to: '2022-01-31', categories: ['physical' as const, 'emotional' as const] };
const home = { name: 'Southmoor', custodianPhone: '0117 496 0100', keyWorkerName: 'Ottoline Marsh', keyWorkerPhone: '0117 496 0101' };

function say(of: ReturnType<typeof standing> | undefined, more: Partial<Facts> = {}, by = policy) {
  if (!candidate) throw new Error('the example has no candidate');
  const child = of && { candidate, standing: of };
  return buildScript({ subject, ...(child && { child }), anotherAtAddress: false, now: start, ...more }, by);
}

describe('a child with a plan (ENQ-06, ENQ-16)', () => {
  it('is said with its start, its category, earlier plans and whom to ring', () => {
    expect(say(onPlan(childId))).toEqual({
      subjectId,
      childId,
      kind: 'plan',
      sentences: [
        'Aderyn Quillfeather, born 14 March 2019, is the subject of a child protection plan. It started on 12 February 2026 under the category neglect.',
        'There is no earlier plan on the Record.',
        'The lead social worker is Ianthe Brockhollow, Tanpits team, telephone 0161 496 0111. They are being told of your enquiry.',
      ],
      leadSocialWorker,
      rules: ['ENQ-06', 'ENQ-16'],
    });
  });

  it('is said with every earlier plan and its dates', () => {
    expect(say({ ...onPlan(childId), earlierPlans: [earlier] }).sentences[1]).toBe('There was an earlier plan from 1 May 2021 to 31 January 2022 under the categories physical abuse and emotional abuse.');
    expect(say({ ...onPlan(childId), earlierPlans: [earlier, { ...earlier, from: '2023-12-25', to: '2024-02-29', categories: ['sexual'] }] }).sentences[1]).toBe(
      'There were 2 earlier plans: from 1 May 2021 to 31 January 2022 under the categories physical abuse and emotional abuse and from 25 December 2023 to 29 February 2024 under the category sexual abuse.',
    );
  });

  it('says which authority holds the plan of a temporary resident, and whom to ring there', () => {
    const here = currentPlan && { ...currentPlan, basis: 'temporary-resident' as const, homeAuthority: home, categories: [] };
    expect(say(standing(childId, { currentPlan: here })).sentences).toEqual([
      'Aderyn Quillfeather, born 14 March 2019, is the subject of a child protection plan. It started on 12 February 2026.',
      'There is no earlier plan on the Record.',
      'The child is here as a temporary resident: Southmoor holds the plan. Ring the lead social worker there, Ottoline Marsh, telephone 0117 496 0101, or the designated manager there, telephone 0117 496 0100.',
    ]);
  });

  it('says so of a child who has moved here and whose conference is still to be held', () => {
    const here = currentPlan && { ...currentPlan, basis: 'pending-moving-in-conference' as const, homeAuthority: home };
    const { sentences } = say(standing(childId, { currentPlan: here, leadSocialWorker }));
    expect(sentences[2]).toMatch(/^The child has moved here and the conference here is still to be held: Southmoor holds the plan\./u);
    expect(sentences[3]).toMatch(/^The lead social worker is Ianthe Brockhollow/u);
  });

  it('names the desk where the Record names nobody', () => {
    expect(say({ ...onPlan(childId), leadSocialWorker: undefined }).sentences[2]).toBe('The Record names no lead social worker for the child: ring the Out-of-hours team, telephone 0161 496 0161.');
  });

  it('says in the authority’s own words that telling the co-ordinator is the enquirer’s duty too (ENQ-15)', () => {
    const { sentences, rules } = say(onPlan(childId), {}, wales);
    expect(sentences.slice(1)).toEqual([
      'There is no earlier plan on the child protection register.',
      'The care and support protection plan co-ordinator is Ianthe Brockhollow, Tanpits team, telephone 0161 496 0111. They are being told of your enquiry.',
      'It is your responsibility to notify the care and support protection plan co-ordinator of this enquiry.',
    ]);
    expect(rules).toEqual(['ENQ-06', 'ENQ-16', 'ENQ-15']);
  });
});

describe('a child with an open case and no plan (ENQ-07)', () => {
  const open = standing(childId, { openCaseSince: '2026-01-20', leadSocialWorker, earlierCases: [{ from: '2020-02-01', to: '2020-06-30' }] });

  it('is said with past involvement, whom to ring, and that it is one of several factors', () => {
    expect(say(open)).toEqual({
      subjectId,
      childId,
      kind: 'open-case',
      sentences: [
        'Aderyn Quillfeather, born 14 March 2019, is not the subject of a child protection plan.',
        'Current and past involvement was looked for as well: a case with children’s social care has been open since 20 January 2026; there is no earlier plan on the Record; there was an earlier case from 1 February 2020 to 30 June 2020.',
        'The lead social worker is Ianthe Brockhollow, Tanpits team, telephone 0161 496 0111. They are being told of your enquiry.',
        factor,
      ],
      leadSocialWorker,
      rules: ['ENQ-07', 'ENQ-10', 'ENQ-14', 'ENQ-16'],
    });
  });

  it('carries the enquirer’s own duty where the authority says so (ENQ-15)', () => {
    expect(say(open, {}, wales).sentences.at(-1)).toBe('It is your responsibility to notify the care and support protection plan co-ordinator of this enquiry.');
  });
});

describe('a child with neither (ENQ-10, ENQ-14)', () => {
  it('who had a plan: the plan with its dates', () => {
    expect(say(standing(childId, { earlierPlans: [earlier], leadSocialWorker }))).toEqual({
      subjectId,
      childId,
      kind: 'earlier-plan',
      sentences: [
        'Aderyn Quillfeather, born 14 March 2019, is not the subject of a child protection plan.',
        'Current and past involvement was looked for as well: no case is open with children’s social care; there was an earlier plan from 1 May 2021 to 31 January 2022 under the categories physical abuse and emotional abuse; there is no earlier case.',
        factor,
      ],
      rules: ['ENQ-10', 'ENQ-14', 'ENQ-16'],
    });
  });

  it('who was known before: the earlier cases', () => {
    expect(say(standing(childId, { earlierCases: [{ from: '2020-02-01', to: '2020-06-30' }, { from: '2021-02-01', to: '2021-06-30' }] }))).toMatchObject({
      kind: 'known-before',
      sentences: [
        'Aderyn Quillfeather, born 14 March 2019, is not the subject of a child protection plan.',
        'Current and past involvement was looked for as well: no case is open with children’s social care; there is no earlier plan on the Record; there was an earlier case from 1 February 2020 to 30 June 2020 and from 1 February 2021 to 30 June 2021.',
        factor,
      ],
    });
  });

  it('beside another child with a plan: said where the policy says so, without a name (ENQ-08)', () => {
    const said = say(standing(childId), { anotherAtAddress: true });
    expect([said.kind, said.sentences[2], said.rules]).toEqual([
      'same-address',
      'Another child at the same address is the subject of a child protection plan. That child’s lead social worker is being told of your enquiry.',
      ['ENQ-08', 'ENQ-10', 'ENQ-14', 'ENQ-16'],
    ]);
  });

  it('beside another child with a plan: not said where the policy does not', () => {
    const said = say(standing(childId), { anotherAtAddress: true }, presetNamed('001'));
    expect([said.kind, said.sentences.length, said.rules]).toEqual(['known-before', 3, ['ENQ-10', 'ENQ-14', 'ENQ-16']]);
  });

  it('adds the other child to an open case, and to an earlier plan, and keeps their kind', () => {
    expect(say(standing(childId, { openCaseSince: '2026-01-20' }), { anotherAtAddress: true })).toMatchObject({ kind: 'open-case', rules: ['ENQ-07', 'ENQ-08', 'ENQ-10', 'ENQ-14', 'ENQ-16'] });
    expect(say(standing(childId, { earlierPlans: [earlier] }), { anotherAtAddress: true })).toMatchObject({ kind: 'earlier-plan', rules: ['ENQ-08', 'ENQ-10', 'ENQ-14', 'ENQ-16'] });
  });
});

describe('a child who is not known (ENQ-09)', () => {
  it('is said as the enquirer described the child, with what was looked for, the advice, and the factor', () => {
    expect(say(undefined, { advice: 'Follow your own safeguarding procedure.' })).toEqual({
      subjectId,
      kind: 'not-known',
      sentences: [
        'No child on the Record could be identified as Aderyn Quillfeather, born 14 March 2019.',
        'Current and past involvement was looked for as well: there is no plan, no earlier plan, no open case and no earlier case of a child so described.',
        'Follow your own safeguarding procedure.',
        factor,
      ],
      rules: ['ENQ-09', 'ENQ-10', 'ENQ-14'],
    });
  });

  it('is said with what was searched by, and how far a "none" can be trusted', () => {
    const after = (missedShare: number) => say(undefined, { advice: 'Refer.', searched: { searchedBy: ['name', 'birth', 'nhs-number'], missedShare } }).sentences.slice(1, 3);
    expect(after(0.0013)).toEqual([
      'The Record was searched by name, date of birth or age and NHS number, also as they may have been misheard.',
      'Of 1,000 children who are on it and described with as much, about one is not found.',
    ]);
    expect(after(0.0004)[1]).toMatch(/fewer than one is not found/u);
    expect(after(0.0351)[1]).toMatch(/about 35 are not found/u);
  });

  it('beside another child with a plan, where the policy says so', () => {
    expect(say(undefined, { advice: 'Refer.', anotherAtAddress: true })).toMatchObject({ kind: 'same-address', rules: ['ENQ-08', 'ENQ-09', 'ENQ-10', 'ENQ-14'] });
    expect(say(undefined, { advice: 'Refer.', anotherAtAddress: true }, presetNamed('001'))).toMatchObject({ kind: 'not-known' });
  });

  it.each([
    [{ subjectId, postcode: 'ZZ99 3VZ' }, 'No child on the Record could be identified as the child you describe.'],
    [{ subjectId, familyName: 'Quillfeather', dateOfBirth: '2019' }, 'No child on the Record could be identified as Quillfeather, born in 2019.'],
    [{ subjectId, familyName: 'Quillfeather', dateOfBirth: '2019-03' }, 'No child on the Record could be identified as Quillfeather, born in March 2019.'],
    [{ subjectId, familyName: 'Quillfeather', expectedDate: '2026-06-01' }, 'No child on the Record could be identified as Quillfeather, expected 1 June 2026.'],
  ])('of whom little is known: %j', (asked, sentence) => {
    expect(say(undefined, { subject: asked }).sentences[0]).toBe(sentence);
  });
});
