import { breakGlass } from './break-glass';
import { checked } from './check';
import { concernsOf } from './concerns';
import { confirm } from './confirm';
import { after, by, childId, choices, codeOf, confirmed, confirmedUnknown, lookedUp, noneOfThese, offers, policy, recorded, sister, standing, verified } from './example-enquiry';
import { checkedAgain } from './look-again';
import { mustBeOpened } from './opened';
import { told } from './told';

const stranger = '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01';
const households = [{ childId: stranger, withChildIds: [stranger] }, { childId, withChildIds: [sister] }];
const inAHousehold = offers.map((subject) => ({ ...subject, sameAddressChildIds: [sister, stranger], households }));
const at = (seconds: number) => ({ now: after(seconds), by });
const standings = [standing(childId), standing(sister)];
const withHousehold = confirm(checked(verified, inAHousehold, at(140)).enquiry, choices, { standings, ...at(160) }).enquiry;

const opens = (enquiry: typeof recorded | undefined, of: string, seconds = 170) => codeOf(() => { mustBeOpened(enquiry, of, { now: after(seconds), minutes: 30 }); }) ?? 'opened';

describe('what a choice opens to the desk (REC-14)', () => {
  it('is the child chosen, and who has a plan in that child’s household; nobody else at the address', () => {
    expect(told(withHousehold).confirmation?.opens).toEqual([childId, sister]);
    expect([childId, sister, stranger].map((of) => opens(withHousehold, of))).toEqual(['opened', 'opened', 'not-opened']);
    expect(concernsOf(withHousehold).childIds).toEqual([childId, sister]);
    expect(told(confirmed).confirmation?.opens).toEqual([childId]);
  });

  it('is the child alone who lives in no household that was offered', () => {
    const alone = inAHousehold.map((subject) => ({ ...subject, households: households.slice(0, 1) }));
    expect(told(confirm(checked(verified, alone, at(140)).enquiry, choices, { standings, ...at(160) }).enquiry).confirmation?.opens).toEqual([childId]);
  });

  it('is for so many minutes, to the second', () => {
    expect(opens(confirmed, childId, 160 + 1800)).toBe('opened');
    expect(opens(confirmed, childId, 160 + 1801)).toBe('not-opened');
  });

  it('is nobody before the choice, for none of these, and for an enquiry there is not', () => {
    expect([opens(lookedUp, childId), opens(confirmedUnknown, sister), opens(undefined, childId)]).toEqual(['not-opened', 'not-opened', 'not-opened']);
    const unknown = confirm(checked(verified, inAHousehold, at(140)).enquiry, noneOfThese, { standings, ...at(160) }).enquiry;
    expect([told(unknown).confirmation?.opens, opens(unknown, sister)]).toEqual([[], 'not-opened']);
  });

  it('ends where the enquiry is checked anew', () => {
    expect(opens(checkedAgain(confirmed, offers, at(165)).enquiry, childId)).toBe('not-opened');
  });

  it('is nobody by break-glass', () => {
    const glass = breakGlass(recorded, { reviewId: stranger, ...at(120) }, policy).enquiry;
    const chosen = confirm(checked(glass, inAHousehold, at(140)).enquiry, choices, { standings, ...at(160) }).enquiry;
    expect([told(chosen).confirmation?.opens, opens(chosen, childId)]).toEqual([[], 'not-opened']);
  });

  it('is nobody for an enquiry kept before there was such a thing', () => {
    const steps = confirmed.steps.map((step) => (step.kind === 'confirmed' ? { ...step, opens: undefined } : step));
    const kept = { ...confirmed, steps: [confirmed.steps[0], ...steps.slice(1)] } as const;
    expect([told(kept).confirmation?.opens, concernsOf(kept).childIds, opens(kept, childId)]).toEqual([[], [childId], 'not-opened']);
  });
});
