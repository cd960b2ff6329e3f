import { learnt, MatchingIndex, type PersonSought } from '@custodian/matching';
import { type Earlier, earlierAbout } from './earlier';
import { countOf, type Outline } from './outline';
import { personAskedAbout } from './person-asked-about';
import { describedAlike } from './relation';

const today = '2026-03-01';
const nurse = { name: 'Imogen Hathersage-Poole', role: 'Charge nurse', agencyId: 'hospital' };
const child: PersonSought = { givenNames: 'Katherine', familyName: 'Quillfeather', dateOfBirth: '2019-03-14', addressLines: ['14 Tanpits Row', 'Northmoor'], postcode: 'ZZ99 3VZ' };

function outline(enquiryId: string, more: Partial<Outline> = {}): Outline {
  return { enquiryId, reference: 'E-7K3M-9QXP', receivedAt: new Date('2026-02-01T10:00:00Z'), status: 'recorded', enquirer: nurse, type: 'professional-concern', subjectIds: [enquiryId], choices: [], answers: [], ...more };
}

/** What is told of earlier enquiries, one for each of these, when the child is asked about. */
function earlier(asked: PersonSought, before: readonly PersonSought[], { childIds = [], outlines = before.map((_, at) => outline(String(at))) }: { childIds?: string[]; outlines?: Outline[] } = {}): Earlier[] {
  const index = new MatchingIndex(learnt);
  before.forEach((subject, at) => { index.put(String(at), personAskedAbout({ subjectId: String(at), ...subject }, today)); });
  return earlierAbout({ alike: describedAlike(index.search(asked, today, { several: true })), childIds }, outlines);
}

const relationTo = (before: PersonSought, asked = child) => earlier(asked, [before])[0]?.relation;
const { dateOfBirth: _unsaid, ...withoutBirth } = child;
const { addressLines: _lines, postcode: _code, ...withoutAddress } = child;

describe('an earlier enquiry', () => {
  it.each<[string, PersonSought]>([
    ['in the same words', child],
    ['with the name misspelt', { ...child, givenNames: 'Kathryn', familyName: 'Quilfether' }],
    ['with the names the other way round', { ...child, givenNames: 'Quillfeather', familyName: 'Katherine' }],
    ['by a nickname', { ...child, givenNames: 'Katie' }],
    ['with both names said as one', { ...child, givenNames: undefined, familyName: 'Katherine Quillfeather' }],
    ['with the day of birth one off, and no address', { ...withoutAddress, dateOfBirth: '2019-03-15' }],
    ['with the month of birth', { ...child, dateOfBirth: '2019-03' }],
    ['with the year of birth', { ...child, dateOfBirth: '2019' }],
    ['with an age', { ...withoutBirth, ageYears: 6 }],
    ['without a birth', withoutBirth],
    ['without an address', withoutAddress],
  ])('is about the same child %s', (_how, before) => {
    expect([relationTo(before), relationTo(child, before)]).toEqual(['likely-same-child', 'likely-same-child']);
  });

  it.each<[string, PersonSought]>([
    ['a sister', { ...child, givenNames: 'Rosalind', dateOfBirth: '2016-08-02' }],
    ['a twin', { ...child, givenNames: 'Rosalind' }],
    ['a sister whose age nobody said', { ...withoutBirth, givenNames: 'Rosalind' }],
    ['a brother of whom no name was said', { ...child, givenNames: undefined, dateOfBirth: '2021-11-30' }],
    ['somebody who was called alike and born another day', { ...child, dateOfBirth: '2012-11-30' }],
  ])('is about the household where it is about %s', (_who, before) => {
    expect([relationTo(before), relationTo(child, before)]).toEqual(['household', 'household']);
  });

  it.each<[string, PersonSought]>([
    ['a stranger with the same family name', { ...child, givenNames: 'Rosalind', dateOfBirth: '2012-11-30', addressLines: ['3 Weir Court'], postcode: 'ZZ99 8AB' }],
    ['a neighbour with another name', { ...child, givenNames: 'Oswin', familyName: 'Hathersage', dateOfBirth: '2012-11-30' }],
    ['a child born that day', { dateOfBirth: '2019-03-14', givenNames: 'Oswin', familyName: 'Hathersage' }],
  ])('is not told of where it is about %s', (_who, before) => {
    expect([relationTo(before), relationTo(child, before)]).toEqual([undefined, undefined]);
  });

  it('is about the same child where the same was chosen, whatever was said', () => {
    const chosen = outline('0', { choices: [{ subjectId: '0', childId: 'joined' }] });
    const stranger = { givenNames: 'Oswin', familyName: 'Hathersage' };
    expect(earlier(child, [stranger], { childIds: ['kept', 'joined'], outlines: [chosen] })).toMatchObject([{ relation: 'same-child' }]);
    expect(earlier(child, [stranger], { childIds: ['kept'], outlines: [chosen] })).toEqual([]);
  });

  it('is about the household only where another child was chosen, alike as they are', () => {
    const chosen = outline('0', { choices: [{ subjectId: '0', childId: 'other' }] });
    expect(earlier(child, [child], { childIds: ['this'], outlines: [chosen] })).toMatchObject([{ relation: 'household' }]);
    expect(earlier(withoutAddress, [child], { childIds: ['this'], outlines: [chosen] })).toEqual([]);
    expect(earlier(child, [child], { outlines: [chosen] })).toMatchObject([{ relation: 'likely-same-child' }]);
  });

  it('is told of once, for the child of it who does most, the newest first', () => {
    const sister = { ...child, givenNames: 'Rosalind', dateOfBirth: '2016-08-02' };
    const both = outline('both', { subjectIds: ['1', '0'] });
    const newer = outline('newer', { subjectIds: ['2'], receivedAt: new Date('2026-02-02T10:00:00Z') });
    const told = earlier(child, [child, sister, sister], { outlines: [both, newer] });
    expect(told.map(({ outline: { enquiryId }, relation, subjectId }) => [enquiryId, relation, subjectId])).toEqual([['newer', 'household', '2'], ['both', 'likely-same-child', '0']]);
  });
});

it('enquiries are counted, their enquirers and agencies', () => {
  const others = [{ ...nurse, name: ' imogen HATHERSAGE POOLE' }, { ...nurse, agencyId: 'police' }, { ...nurse, name: 'Ottoline Marsh-Lund' }];
  expect(countOf([nurse, ...others].map((enquirer) => ({ enquirer })))).toEqual({ enquiries: 4, enquirers: 3, agencies: 2 });
});
