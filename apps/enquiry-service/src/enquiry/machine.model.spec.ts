import fc from 'fast-check';
import { answer } from './answer';
import { breakGlass } from './break-glass';
import { callBack } from './call-back';
import { checked, checkedLate, couldNotCheck, waitingLonger } from './check';
import { confirm } from './confirm';
import { confirmationOf, type Enquiry, type Stepped } from './enquiry';
import { after, asked, by, childId, directory, noOffers, offers, onPlan, policy, reached, ringing, sister, standing, subjectId, taking } from './example-enquiry';
import { checkedAgain, offersMore, offersNow } from './look-again';
import { recordEnquiry } from './record';
import { refuse } from './refuse';
import { statusOf } from './status';
import { notRungBack } from '../script/least-script';
import type { CalledBack, Step } from './step';

type Kind = 'call-back' | 'break-glass' | 'check' | 'check-fails' | 'check-late' | 'confirm' | 'answer' | 'refuse';

const often = <T>(usual: readonly T[], rare: T) => fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.constant(rare) });

// Any step, with whatever it is given, in any order. A crash is a step whose result is lost before it is saved.
const Action = fc.record({
  kind: often<Kind>(['call-back', 'break-glass', 'check', 'check-fails', 'check-late', 'confirm', 'answer'], 'refuse'),
  outcome: often<CalledBack['outcome']>(['reached', 'reached', 'reached', 'not-reached'], 'not-genuine'),
  numberKnown: often<boolean>([true], false),
  offered: fc.boolean(),
  chosen: fc.boolean(),
  planned: fc.boolean(),
  advised: fc.boolean(),
  minutes: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 3 }) }, { weight: 1, arbitrary: fc.integer({ min: 25, max: 40 }) }),
  crash: often<boolean>([false], true),
});
type Action = typeof Action extends fc.Arbitrary<infer T> ? T : never;

function step(enquiry: Enquiry, action: Action, now: Date): Stepped {
  const found = action.offered ? offers : noOffers;
  const standings = [action.planned ? onPlan(childId) : standing(childId), onPlan(sister)];
  switch (action.kind) {
    case 'call-back':
      return callBack(enquiry, { ...reached, outcome: action.outcome }, { ...ringing(now), directory: action.numberKnown ? directory : [] });
    case 'break-glass':
      return breakGlass(enquiry, { reviewId: `${sister}${enquiry.version}`, now, by }, policy);
    case 'check':
      return checked(enquiry, found, { now, by });
    case 'check-fails':
      return enquiry.waiting ? { enquiry: waitingLonger(enquiry, now), announce: [] } : couldNotCheck(enquiry, now);
    case 'check-late':
      return enquiry.waiting ? checkedLate(enquiry, found, { now, by }) : { enquiry, announce: [] };
    case 'confirm':
      return confirm(enquiry, [{ subjectId, childId: action.chosen ? childId : null }], { standings, now, by });
    case 'answer': {
      const now1 = offersNow(enquiry, confirmationOf(enquiry)?.choices ?? [], found);
      if (offersMore(enquiry, now1)) return checkedAgain(enquiry, now1, { now, by });
      return answer(enquiry, { offers: now1, standings, ...(action.advised && { advice: 'Refer.' }), contactSheetIds: [sister], now, by }, policy);
    }
    case 'refuse':
      return refuse(enquiry, 'no', { now, by });
  }
}

/** What the steps alone say, by another road than the machine's own: every step before the answer is there, in order. */
function mayHaveAnswered(enquiry: Enquiry): boolean {
  const steps = enquiry.steps;
  const answeredAt = steps.findIndex(({ kind }) => kind === 'answered');
  const before = steps.slice(0, answeredAt);
  const confirmedAt = before.findLastIndex(({ kind }) => kind === 'confirmed');
  const checkedAt = before.findLastIndex(({ kind }) => kind === 'checked');
  const firstChecked = before.findIndex(({ kind }) => kind === 'checked');
  const answered = steps[answeredAt];
  if (answered?.kind !== 'answered') return false;
  const reachedAt = (each: Step): boolean => each.kind === 'called-back' && each.outcome === 'reached';
  const firstGround = before.findIndex((each) => reachedAt(each) || each.kind === 'broke-glass');
  const ground = before.findLast((each) => reachedAt(each) || each.kind === 'broke-glass');
  const minutesSince = ground ? (answered.at.getTime() - ground.at.getTime()) / 60_000 : Infinity;
  const byGlass = ground?.kind === 'broke-glass';
  const said = byGlass ? answered.breakGlassReviewId === ground.reviewId && answered.callBackId === undefined : answered.callBackId !== undefined && answered.breakGlassReviewId === undefined;
  const onlyTheLeast = answered.scripts.every(({ rules, sentences }) => rules.includes('break-glass') === byGlass && sentences.includes(notRungBack) === byGlass);
  return firstGround > 0 && firstGround < firstChecked && checkedAt < confirmedAt && minutesSince <= (byGlass ? 15 : 30) && said && onlyTheLeast && !steps.some(({ kind }) => kind === 'refused');
}

/** Nothing is opened by break-glass: each choice that opens anybody came after a ring back that no breaking of the glass followed. */
function opensRightly({ steps }: Enquiry): boolean {
  return steps.every((step, index) => {
    if (step.kind !== 'confirmed' || (step.opens ?? []).length === 0) return true;
    const ground = steps.slice(0, index).findLast((each) => each.kind === 'broke-glass' || (each.kind === 'called-back' && each.outcome === 'reached'));
    return ground?.kind === 'called-back';
  });
}

function play(actions: readonly Action[]) {
  let saved: Enquiry = recordEnquiry(asked, taking, policy).enquiry;
  let minutes = 0;
  let lost = 0;
  const told: string[] = [];
  for (const action of actions) {
    minutes += action.minutes;
    try {
      const stepped = step(saved, action, after(minutes * 60));
      if (action.crash) {
        lost += 1;
        continue;
      }
      if (['refused', 'answered'].includes(statusOf(saved)) && stepped.enquiry !== saved) throw new RangeError('went on after its end');
      saved = stepped.enquiry;
      told.push(...stepped.announce.flatMap(({ payload }) => ('childId' in payload ? [payload.childId] : [])));
    } catch (thrown) {
      if (thrown instanceof RangeError || thrown instanceof TypeError) throw thrown;
    }
  }
  return { saved, told, lost };
}

describe('any sequence of actions on an enquiry, crashes included', () => {
  const seen = { answered: 0, byGlass: 0, refused: 0, waiting: 0, lost: 0 };

  it('reaches an answer only by recorded, verified or glass broken, checked and confirmed, and tells of a child once', () => {
    fc.assert(
      fc.property(fc.array(Action, { minLength: 1, maxLength: 30, size: 'max' }), (actions) => {
        const { saved, told, lost } = play(actions);
        const status = statusOf(saved);
        if (status === 'answered') expect(mayHaveAnswered(saved)).toBe(true);
        else expect(saved.steps.some(({ kind }) => kind === 'answered')).toBe(false);
        expect(new Set(told).size).toBe(told.length);
        if (saved.waiting) expect(status).toBe('verified');
        expect(opensRightly(saved)).toBe(true);
        seen.byGlass += saved.steps.some((each) => each.kind === 'answered' && each.breakGlassReviewId !== undefined) ? 1 : 0;
        seen.answered += status === 'answered' ? 1 : 0;
        seen.refused += status === 'refused' ? 1 : 0;
        seen.waiting += saved.waiting ? 1 : 0;
        seen.lost += lost;
      }),
      { numRuns: 3_000 },
    );
  });

  it('has been everywhere it can be', () => {
    expect(Math.min(seen.answered - seen.byGlass, seen.byGlass)).toBeGreaterThan(20);
    expect(Math.min(seen.refused, seen.waiting, seen.lost)).toBeGreaterThan(20);
  });
});
