import type { Policy } from '@custodian/policy';
import type { Earlier, Flag } from '../../../../enquiry-service/src/fishing/flag';
import type { Look } from '../../../../enquiry-service/src/fishing/look';
import { signsIn, signsInAbandoned } from '../../../../enquiry-service/src/fishing/signs';
import { type Tally, usualBeside } from '../../../../enquiry-service/src/fishing/usual';
import type { Month } from './month';

/** A flag as it was raised: about whom, and when. */
export interface Raised extends Flag {
  readonly by: string;
  readonly raisedAt: Date;
}

const hour = 3_600_000;

/** Goes through a month as it happened, with the detectors the service has, and gives every flag. */
export function watch({ looks, workers }: Month, policy: Policy): Raised[] {
  const { windowDays, abandoned, notKnown } = policy.enquiry.fishing;
  const seen: Look[] = [];
  const raised: Raised[] = [];
  const marks = new Map(workers.map((worker) => [worker.id, worker.marks]));
  const judge = (look: Look, now: Date, signs: typeof signsIn): void => {
    const from = look.at.getTime() - windowDays * 24 * hour;
    const recent = seen.filter(({ at }) => at.getTime() >= from && at <= look.at);
    const earlier: Earlier[] = raised.filter(({ by }) => by === look.by).map((flag) => ({ ...flag, at: flag.raisedAt }));
    const shared = look.surnames.filter((surname) => marks.get(look.by)?.surnames.includes(surname));
    const sameSurname = recent.filter(({ by, desk, surnames }) => by !== look.by && desk === look.desk && surnames.some((surname) => shared.includes(surname))).length;
    const usual = usualBeside(look.by, talliesOf(recent, look, notKnown.withinHours), sameSurname);
    const background = { marks: marks.get(look.by), own: recent.filter(({ by }) => by === look.by), usual, earlier };
    raised.push(...signs(look, background, policy).map((flag) => ({ ...flag, by: look.by, raisedAt: now })));
  };
  const left = looks.filter(({ outcome }) => outcome === 'open').map((look) => ({ at: new Date(look.at.getTime() + abandoned.afterHours * hour), look, left: true }));
  const events = [...looks.map((look) => ({ at: look.at, look, left: false })), ...left].sort((one, other) => one.at.getTime() - other.at.getTime());
  for (const event of events) {
    if (event.left) {
      const place = seen.findIndex(({ enquiryId }) => enquiryId === event.look.enquiryId);
      const look: Look = { ...event.look, outcome: 'abandoned' };
      seen[place] = look;
      judge(look, event.at, signsInAbandoned);
    } else {
      seen.push(event.look);
      judge(event.look, event.at, signsIn);
    }
  }
  return raised;
}

/** What each of the desk's people looked at of late, as the service counts it. */
function talliesOf(recent: readonly Look[], { desk, at }: Look, hours: number): Tally[] {
  const people = new Map<string, Look[]>();
  for (const look of recent) {
    const own = people.get(look.by) ?? [];
    if (look.desk === desk) people.set(look.by, own);
    own.push(look);
  }
  return [...people].map(([by, looks]) => {
    const count = (is: (look: Look) => boolean): number => looks.filter(is).length;
    const lately = (look: Look): boolean => at.getTime() - look.at.getTime() <= hours * hour;
    return {
      by,
      looks: looks.length,
      notKnown: count(({ known }) => !known),
      broad: count(({ broad }) => broad),
      abandoned: count(({ outcome }) => outcome === 'abandoned'),
      days: new Set(looks.map((look) => Math.floor(look.at.getTime() / (24 * hour)))).size,
      lately: { looks: count(lately), notKnown: count((look) => lately(look) && !look.known) },
    };
  });
}
