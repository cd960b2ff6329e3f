import type { Standing } from '@custodian/contracts';
import { presetNamed } from '@custodian/policy';
import { childId, currentPlan, leadSocialWorker, offers, onPlan, sister, standing, start, subjectId } from '../enquiry/example-enquiry';
import { buildScript } from './build-script';
import { leastScript } from './least-script';

const presets = ['000', '001', '002', '003', '004', 'england-2023'] as const;
const candidate = offers[0]?.candidates[0];
const subject = { subjectId, givenNames: 'Aderyn', familyName: 'Quillfeather', dateOfBirth: '2019-03-14' };
const moveId = '2f6d8a1b-7c3e-4b59-8d20-9e4f1a6c5b07';
const home = { code: 'southmoor', name: 'Southmoor', custodianPhone: '0117 496 0100', keyWorkerName: 'Ottoline Marsh', keyWorkerPhone: '0117 496 0101' };
const holder = { code: 'southmoor', authority: 'Southmoor', custodianPhone: '0117 496 0100', keyWorkerName: 'Ottoline Marsh', keyWorkerPhone: '0117 496 0101', since: '2026-02-12' };
const away = { moveId, basis: 'temporary' as const, code: 'southmoor', authority: 'Southmoor', custodianPhone: '0117 496 0100', from: '2026-02-20' };
const removal = { moveId, code: 'southmoor', authority: 'Southmoor', conferenceOn: '2026-01-26', minutesReceivedOn: '2026-02-02', outcome: 'plan' as const };
const removed = { planId: sister, basis: 'conference' as const, from: '2025-02-12', to: '2026-02-02', categories: ['neglect' as const], removal };
const stayed = { planId: sister, basis: 'temporary-resident' as const, from: '2025-02-12', to: '2025-03-02', categories: [], homeAuthority: home };
const planHere = (basis: 'temporary-resident' | 'pending-moving-in-conference') => currentPlan && { ...currentPlan, basis, homeAuthority: home, categories: [] };

function factsOf(of: Standing) {
  if (!candidate) throw new Error('the example has no candidate');
  return { subject, child: { candidate, standing: of }, anotherAtAddress: false, now: start };
}

const say = (of: Standing, preset: (typeof presets)[number] = 'england-2023') => buildScript(factsOf(of), presetNamed(preset));
const least = (of: Standing, preset: (typeof presets)[number] = 'england-2023') => leastScript(factsOf(of), presetNamed(preset)).sentences.slice(1);

describe.each(presets)('a child whose case another authority holds, in the words of %s', (preset) => {
  const { words } = presetNamed(preset);
  const ring = `Ring the ${words.leadSocialWorker} there, Ottoline Marsh, telephone 0117 496 0101, or the ${words.custodian} there, telephone 0117 496 0100.`;

  it('here as a temporary resident', () => {
    const said = say(standing(childId, { currentPlan: planHere('temporary-resident'), caseHeldBy: holder }), preset);
    expect(said.sentences[0]).toBe(`Aderyn Quillfeather, born 14 March 2019, is the subject of a ${words.plan}. It started on 12 February 2026.`);
    expect(said.sentences[2]).toBe(`The child is here as a temporary resident: Southmoor holds the plan and the case. ${ring}`);
    expect(said.rules).toContain('MOV-42');
  });

  it('moved away for good, with a plan decided there', () => {
    const said = say(standing(childId, { earlierPlans: [removed], caseHeldBy: holder }), preset);
    expect(said.kind).toBe('earlier-plan');
    expect(said.sentences.slice(0, 3)).toEqual([
      `Aderyn Quillfeather, born 14 March 2019, is not the subject of a ${words.plan} here.`,
      `The conference in Southmoor on 26 January 2026 decided on a ${words.plan} there.`,
      `Southmoor has held the case since 12 February 2026. ${ring}`,
    ]);
    expect(said.rules).toEqual(expect.arrayContaining(['MOV-26', 'MOV-42', 'ENQ-14']));
  });

  it('away for a time, with the case here', () => {
    const said = say({ ...onPlan(childId), away }, preset);
    expect(said.sentences.slice(2, 4)).toEqual([
      `The child is staying in the area of Southmoor for a time, and remains on the ${words.record} here. Ring the ${words.custodian} there, telephone 0117 496 0100.`,
      `The ${words.leadSocialWorker} is Ianthe Brockhollow, Tanpits team, telephone 0161 496 0111. They are being told of your enquiry.`,
    ]);
    expect(said.rules).toContain('MOV-02');
  });
});

describe('whom to ring', () => {
  it('is both, of a child with a plan here whose case was handed over', () => {
    const { sentences } = say({ ...onPlan(childId), caseHeldBy: holder, away: { ...away, basis: 'permanent' } });
    expect(sentences.slice(2)).toEqual([
      'The child has moved to the area of Southmoor, and remains on the Record here until the conference there.',
      expect.stringMatching(/^Southmoor has held the case since 12 February 2026\. Ring the lead social worker there, Ottoline Marsh/u),
      expect.stringMatching(/^The lead social worker is Ianthe Brockhollow/u),
    ]);
  });

  it('is the authority with the plan and the one with the case, where these are two', () => {
    const { sentences } = say(standing(childId, { currentPlan: planHere('pending-moving-in-conference'), caseHeldBy: { code: 'westmere', authority: 'Westmere', custodianPhone: '0161 496 0250', since: '2026-02-20' } }));
    expect(sentences.slice(2)).toEqual([
      expect.stringMatching(/^The child has moved here and the conference here is still to be held: Southmoor holds the plan\. Ring the lead social worker there/u),
      'Westmere has held the case since 20 February 2026. Ring the designated manager there, telephone 0161 496 0250.',
    ]);
  });

  it('is the one here, of a child whose case this authority has taken on before the conference', () => {
    const { sentences } = say(standing(childId, { currentPlan: planHere('pending-moving-in-conference'), leadSocialWorker }));
    expect(sentences[2]).toMatch(/Southmoor holds the plan\. Ring/u);
    expect(sentences[3]).toMatch(/^The lead social worker is Ianthe Brockhollow/u);
  });

  it('is the authority the child went back to, and nothing is said of whether there is a plan', () => {
    const { sentences } = say(standing(childId, { earlierPlans: [stayed], caseHeldBy: holder }));
    expect(sentences.slice(0, 3)).toEqual([
      'Aderyn Quillfeather, born 14 March 2019, is not the subject of a child protection plan here.',
      'Only Southmoor can say whether there is a child protection plan there.',
      expect.stringMatching(/^Southmoor has held the case since/u),
    ]);
  });

  it('is said with no plan where the conference there decided so', () => {
    const { sentences } = say(standing(childId, { earlierPlans: [{ ...removed, removal: { ...removal, outcome: 'no-plan' } }] }));
    expect(sentences.slice(0, 2)).toEqual([
      'Aderyn Quillfeather, born 14 March 2019, is not the subject of a child protection plan here.',
      'The conference in Southmoor on 26 January 2026 decided that there is to be no child protection plan there.',
    ]);
  });
});

describe('the least there is to tell', () => {
  it('names who holds the case, with no day and nothing that was decided', () => {
    const ring = 'Southmoor holds the case. Ring the lead social worker there, Ottoline Marsh, telephone 0117 496 0101, or the designated manager there, telephone 0117 496 0100.';
    expect(least(standing(childId, { currentPlan: planHere('temporary-resident'), caseHeldBy: holder }))).toEqual(['Aderyn Quillfeather, born 14 March 2019, is the subject of a child protection plan.', ring]);
    expect(least({ ...onPlan(childId), caseHeldBy: holder }).slice(1)).toEqual([ring, expect.stringMatching(/^The lead social worker is Ianthe/u)]);
    expect(least(standing(childId, { earlierPlans: [removed], caseHeldBy: holder })).slice(0, 2)).toEqual([expect.stringMatching(/is known to children’s social care\.$/u), ring]);
  });
});
