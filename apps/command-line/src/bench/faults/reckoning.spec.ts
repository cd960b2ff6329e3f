import { exampleContactSheet, exampleEnquiry, exampleNotice, exampleScript, recordCallBack } from '@custodian/contracts';
import type { Enquiry } from '../workload/steps';
import type { Facts } from './facts';
import { reckon } from './reckoning';
import type { Told } from './told';

const childId = exampleNotice.childId ?? '';
const { enquiryId } = exampleEnquiry;
const subjectId = exampleScript.subjectId;
const by = 'staff:out-of-hours';
const answered: Enquiry = {
  ...exampleEnquiry,
  status: 'answered',
  callBacks: recordCallBack.example.output.callBacks,
  check: { outcome: 'completed', at: '2026-03-01T03:03:40.000Z', subjects: [{ subjectId, searchedBy: ['name'], missedShare: 1, candidates: [], moreCandidates: false }] },
  confirmation: { at: '2026-03-01T03:04:02.000Z', by, choices: [{ subjectId, childId }] },
  answer: { at: '2026-03-01T03:04:30.000Z', by, callBackId: recordCallBack.example.output.callBacks[0]?.callBackId ?? '', scripts: [exampleScript], contactSheetIds: [] },
};
const onPlan: Told = { reason: answered.reason, about: { described: {}, childId, onPlan: true }, recorded: exampleEnquiry, answered, answeredAt: new Date('2026-03-01T03:04:31Z') };
const notKnown: Told = { ...onPlan, about: { described: {}, childId: null, onPlan: false } };
const event = { enquiryId, childId, seq: 1 };
const good: Facts = {
  enquiries: [answered],
  notices: [exampleNotice],
  contactSheets: [],
  toldEntries: [{ enquiryId, at: new Date('2026-03-01T03:04:30Z') }],
  announced: [event],
  noticesInOrder: [event],
  parked: 0,
};
const nothingLeft = { pending: 0, held: 0, queued: 0, waitingChecks: 0 };
const later = 'b1f6f5e2-9d0a-4f43-8f1c-5a5e2b7c9d11';

/** What is counted, when something else stands than what should. */
function broken(facts: Partial<Facts>, told: Told = onPlan, left = nothingLeft): string[] {
  return reckon([told], { ...good, ...facts }, left).flatMap(({ promise, how, count }) => (count > 0 ? [`${promise}: ${how} ${count}`] : []));
}

describe('the reckoning after a run', () => {
  it('counts nothing where every promise was kept', () => {
    expect(broken({})).toEqual([]);
    expect(broken({ contactSheets: [exampleContactSheet] }, notKnown)).toEqual([]);
  });

  it('counts what was lost', () => {
    expect(broken({ enquiries: [] })).toEqual(['lost: recorded for a client, not there 1', 'told before recorded: answer told, not the one on record 1']);
    expect(broken({ notices: [] })).toEqual(['lost: announced, no notice 1', 'lost: answered about a child on a plan, no notice 1']);
    expect(broken({ notices: [], announced: [] })).toEqual(['lost: answered about a child on a plan, no notice 1']);
    expect(broken({}, notKnown)).toEqual(['lost: answered about a child not known, no contact sheet 1']);
  });

  it('counts what was doubled', () => {
    expect(broken({ enquiries: [answered, { ...answered, enquiryId: later }] })).toEqual(['doubled: enquiries 1']);
    expect(broken({ notices: [exampleNotice, { ...exampleNotice, noticeId: later }] })).toEqual(['doubled: notices 1']);
    expect(broken({ contactSheets: [exampleContactSheet, exampleContactSheet] }, notKnown)).toEqual(['doubled: contact sheets 1']);
    expect(broken({ toldEntries: [...good.toldEntries, ...good.toldEntries] })).toEqual(['doubled: audit entries of an answer 1']);
  });

  it('counts what was told before it was recorded', () => {
    expect(broken({ toldEntries: [] })).toEqual(['told before recorded: answer told, no audit entry before it 1']);
    expect(broken({ toldEntries: [{ enquiryId, at: new Date('2026-03-01T03:05:00Z') }] })).toEqual(['told before recorded: answer told, no audit entry before it 1']);
    const another = { ...answered, answer: answered.answer && { ...answered.answer, scripts: [] } };
    expect(broken({ enquiries: [another] })).toEqual(['told before recorded: answer told, not the one on record 1']);
    expect(broken({ enquiries: [{ ...answered, callBacks: [] }] })).toEqual(['told before recorded: answer on record with a step missing before it 1']);
  });

  it('counts notices about one child that were handled out of their order, and not those of two children', () => {
    const second = { enquiryId: later, childId, seq: 2 };
    expect(broken({ announced: [event, second], noticesInOrder: [second, event], notices: [exampleNotice, { ...exampleNotice, enquiryId: later }] })).toEqual(['out of order: notices about a child 1']);
    const other = { enquiryId: later, childId: later, seq: 2 };
    expect(broken({ announced: [event, other], noticesInOrder: [other, event], notices: [exampleNotice, { ...exampleNotice, enquiryId: later, childId: later }] })).toEqual([]);
  });

  it('counts what is parked and what is left over', () => {
    expect(broken({ parked: 2 })).toEqual(['parked: messages 2']);
    expect(broken({}, onPlan, { pending: 1, held: 1, queued: 1, waitingChecks: 1 })).toEqual(['left over: messages not sent, held or in a queue 3', 'left over: checks still to be made 1']);
    expect(broken({}, { ...onPlan, failed: '503 service-unavailable' })).toEqual(['left over: enquiries a client could not finish 1']);
  });
});
