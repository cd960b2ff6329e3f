import { answer } from './answer';
import { concernsOf } from './concerns';
import { confirm } from './confirm';
import { after, asked, by, childId, choices, confirmed, lookedUp, offers, onPlan, policy, recorded, sister, standing, taking } from './example-enquiry';
import { recordEnquiry } from './record';

const { enquiryId } = taking;
const purpose = 'professional-concern';

describe('what the trail knows of an enquiry', () => {
  it('is what it is for and whom it shows or concerns, from step to step', () => {
    expect(concernsOf(recorded)).toEqual({ enquiryId, purpose, childIds: [] });
    expect(concernsOf(lookedUp)).toEqual({ enquiryId, purpose, childIds: [childId] });
    expect(concernsOf(confirmed)).toEqual({ enquiryId, purpose, childIds: [childId] });
  });

  it('is who asked, by an id that says nothing of them', () => {
    const enquirerId = '3b7d2c91-5e4f-4a86-9c0d-8f1e6a2b7d13';
    expect(concernsOf(recordEnquiry(asked, { ...taking, enquirerId }, policy).enquiry)).toEqual({ enquiryId, enquirerId, purpose, childIds: [] });
  });

  it('is who lives at the address too, once somebody is told of them by the choice or the answer', () => {
    const standings = [standing(childId), onPlan(sister)];
    expect(concernsOf(confirm(lookedUp, choices, { standings, now: after(160), by }).enquiry).childIds).toEqual([childId, sister]);
    const before = confirm(lookedUp, choices, { standings: [standing(childId), standing(sister)], now: after(160), by }).enquiry;
    expect(concernsOf(before).childIds).toEqual([childId]);
    expect(concernsOf(answer(before, { offers, standings, contactSheetIds: [], now: after(180), by }, policy).enquiry).childIds).toEqual([childId, sister]);
  });
});
