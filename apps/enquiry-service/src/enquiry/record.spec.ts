import { presetNamed } from '@custodian/policy';
import { statusOf } from './status';
import { asked, codeOf, policy, start, taking } from './example-enquiry';
import { recordEnquiry } from './record';

const take = (more: object = {}, of: object = {}, by = policy) => recordEnquiry({ ...asked, ...more }, { ...taking, ...of }, by);

describe('recording an enquiry', () => {
  it('keeps who asks, why, what type, about whom, who took it, when, and under which policy', () => {
    const { enquiry, announce } = take();
    expect(enquiry.steps).toEqual([
      { kind: 'recorded', at: start, by: taking.by, workerId: taking.workerId, desk: 'out-of-hours', ...asked, subjects: [{ subjectId: taking.subjectIds[0], ...asked.subjects[0] }], policy: { id: 'england-2023', version: 2 } },
    ]);
    expect([statusOf(enquiry), enquiry.version, announce]).toEqual(['recorded', 1, []]);
  });

  it('goes to the duty desk in office hours', () => {
    expect(take({}, { now: new Date('2026-03-02T10:00:00Z') }).enquiry.steps[0].desk).toBe('duty');
  });

  it.each([
    ['agency-not-on-safeguarding-board', {}, { onSafeguardingBoard: false }],
    ['no-safeguarding-concern', { safeguardingConcern: false }, {}],
  ])('is recorded and refused in one step: %s', (reason, more, of) => {
    const { enquiry } = take({ ...more, circumstances: [] }, of);
    expect(enquiry.steps.map(({ kind }) => kind)).toEqual(['recorded', 'refused']);
    expect(enquiry.steps.at(-1)).toMatchObject({ reason });
    expect([statusOf(enquiry), enquiry.version]).toEqual(['refused', 1]);
  });

  it.each([
    ['enquiry-type-unknown', { type: 'gossip' }],
    ['circumstance-unknown', { circumstances: ['bad-hair'] }],
    ['circumstances-missing', { circumstances: [] }],
    ['date-in-the-future', { subjects: [{ givenNames: 'A', dateOfBirth: '2026-03-02' }] }],
    ['date-in-the-future', { subjects: [{ familyName: 'A', dateOfBirth: '2026-04' }] }],
    ['too-little-to-search-on', { subjects: [{ ...asked.subjects[0] }, { dateOfBirth: '2020-01-01', sex: 'female', addressLines: [] }] }],
    ['child-age-missing', { type: 'emergency-department', subjects: [{ givenNames: 'A' }] }],
  ])('cannot be recorded: %s', (code, more) => {
    expect(codeOf(() => take(more))).toBe(code);
  });

  it.each([{ givenNames: 'A' }, { postcode: 'ZZ99 3VZ' }, { addressLines: ['14 Tanpits Row'] }, { dateOfBirth: '2020-01-01' }])('has too little to search on: %j', (subject) => {
    expect(codeOf(() => take({ subjects: [subject] }))).toBe('too-little-to-search-on');
  });

  const saying = (words: string) => expect.objectContaining({ detail: expect.stringContaining(words) as unknown }) as Error;

  it('says what to ask for where there is too little to search on', () => {
    expect(() => take({ subjects: [{ givenNames: 'A' }] })).toThrow(saying('the date of birth, or the age'));
    expect(() => take({ subjects: [{ dateOfBirth: '2020-01-01' }] })).toThrow(saying('the family name'));
  });

  it.each([{ familyName: 'B' }, { nhsNumber: '9990000018' }, { dateOfBirth: '2020-01-01', postcode: 'ZZ99 3VZ' }, { familyName: 'B', dateOfBirth: '2026' }])('has enough to search on: %j', (subject) => {
    expect(statusOf(take({ subjects: [subject] }).enquiry)).toBe('recorded');
  });

  it.each([{ dateOfBirth: '2020-01-01' }, { expectedDate: '2026-06-01' }, { ageYears: 6 }])('knows an age where one is needed: %j', (age) => {
    expect(statusOf(take({ type: 'emergency-department', subjects: [{ familyName: 'B', ...age }] }).enquiry)).toBe('recorded');
  });

  it('takes a date of birth of today, and none after it for any child', () => {
    const born = (...dates: string[]) => take({ subjects: dates.map((dateOfBirth) => ({ familyName: 'B', dateOfBirth })) }, { subjectIds: dates });
    expect(statusOf(born('2026-03-01').enquiry)).toBe('recorded');
    expect(codeOf(() => born('2020-01-01', '2026-03-02'))).toBe('date-in-the-future');
  });

  it('makes up no id', () => {
    expect(() => take({}, { subjectIds: [] })).toThrow('every child asked about needs an id');
  });

  it('takes circumstances in words where the policy allows, and only there', () => {
    const inWords = { circumstances: [], circumstancesNote: 'Says he fell' };
    expect(statusOf(take(inWords).enquiry)).toBe('recorded');
    expect(codeOf(() => take({ ...inWords, type: 'section-47' }, {}, presetNamed('004')))).toBe('circumstances-missing');
  });

  it('demands an address where the policy does', () => {
    const strict = { ...policy, enquiry: { ...policy.enquiry, requiredFields: ['childAddress' as const] } };
    expect(codeOf(() => take({ subjects: [{ familyName: 'B' }] }, {}, strict))).toBe('child-address-missing');
    expect(codeOf(() => take({ subjects: [{ familyName: 'B', addressLines: [] }] }, {}, strict))).toBe('child-address-missing');
    expect(statusOf(take({ subjects: [{ familyName: 'B', addressLines: ['14 Tanpits Row'] }] }, {}, strict).enquiry)).toBe('recorded');
    expect(statusOf(take({ subjects: [{ familyName: 'B', postcode: 'ZZ99 3VZ' }] }, {}, strict).enquiry)).toBe('recorded');
  });

  it('takes an expected date in the future for an unborn child', () => {
    expect(statusOf(take({ subjects: [{ familyName: 'B', expectedDate: '2026-06-01' }] }).enquiry)).toBe('recorded');
  });
});
