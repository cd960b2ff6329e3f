import { LetterOccasion } from '@custodian/contracts';
import { presetNamed } from '@custodian/policy';
import { letterTo } from './letter-to';

const { words, desks } = presetNamed('002');
const about = { childName: 'Aderyn Quillfeather', leadSocialWorker: { name: 'Ianthe Brockhollow', phone: '0161 496 0111' } };
const matter = { matterId: 'b3c7f2a4-6a5e-4b7d-9d0f-2e8c1a9b5d11', on: '2026-02-12' };
const mother = { as: 'parent' as const, name: 'Marged Quillfeather', address: { lines: ['14 Tanpits Row', 'Northmoor'], postcode: 'ZZ99 3VZ' } };
const letter = (occasion: (typeof LetterOccasion.options)[number], to: Parameters<typeof letterTo>[0]['to'], copy = false) => letterTo({ matter: { ...matter, occasion }, about, to, today: '2026-02-13', copy, words, desks });

describe('REC-10 a letter', () => {
  it.each(LetterOccasion.options)('about %s names its receiver, the child and the lead social worker, and nobody else; its title nobody', (occasion) => {
    for (const as of ['parent', 'child'] as const) {
      const sheet = letter(occasion, { ...mother, as });
      const text = JSON.stringify(sheet);
      expect(sheet.title).toBe('Letter L-B3C7F2A4');
      expect(text).toContain('Ianthe Brockhollow');
      expect(text).toContain('child protection plan');
      expect(text).not.toMatch(/neglect|emotional|physical|sexual|team/iu);
    }
  });

  it('says since when, in words, and what can be asked of whom', () => {
    const { paragraphs, to, contact, particulars } = letter('plan-started', mother);
    expect(to).toEqual(['Marged Quillfeather', '14 Tanpits Row', 'Northmoor', 'ZZ99 3VZ']);
    expect(particulars).toEqual(['Our reference: L-B3C7F2A4', '13 February 2026']);
    expect(paragraphs[1]).toBe('We are writing to tell you that Aderyn Quillfeather has had a child protection plan since 12 February 2026. A child protection conference decided this.');
    expect(contact.lines).toEqual(['Ianthe Brockhollow, Lead social worker: telephone 0161 496 0111', 'Safeguarding Children Unit: telephone 0161 496 0130']);
  });

  it('says, where a child has moved, that another authority has a plan, and not which', () => {
    const moved = (as: 'parent' | 'child') => letterTo({ matter: { ...matter, occasion: 'plan-ended', goesOnElsewhere: true }, about, to: { ...mother, as }, today: '2026-02-13', copy: false, words, desks });
    expect(moved('parent').paragraphs[1]).toMatch(/^We are writing to tell you that our child protection plan for Aderyn Quillfeather ended on 12 February 2026, because .* has moved to the area of another authority\. A conference there has decided on a child protection plan of its own/u);
    expect(moved('child').paragraphs[1]).toMatch(/You have a child protection plan where you live now/u);
  });

  it.each(['none', 'sealed'] as const)('has no address where there is none that may stand on it: %s', (address) => {
    expect(letter('plan-ended', { ...mother, address }).to).toEqual(['Marged Quillfeather', 'To be handed over']);
  });

  it('says that it is a copy, and names the unit where nobody leads the work', () => {
    expect(letter('plan-ended', mother, true).copy).toBe('Copy, printed on 13 February 2026');
    const alone = letterTo({ matter: { ...matter, occasion: 'plan-started' }, about: { childName: 'A B' }, to: { ...mother, as: 'child' }, today: '2026-02-13', copy: false, words, desks });
    expect(alone.contact.lines).toEqual(['Safeguarding Children Unit: telephone 0161 496 0130']);
    expect(alone.paragraphs).toContain('You can ask us anything you want to know.');
  });
});
