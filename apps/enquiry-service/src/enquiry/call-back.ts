import type { InputOf, recordCallBack } from '@custodian/contracts';
import { refused, unacceptable } from '@custodian/platform';
import { type Enquiry, reachedOf, type Stepped, unannounced, withStep } from './enquiry';
import { openStatusOf } from './order-of-steps';
import type { CalledBack } from './step';

/** A number an agency can be rung back on. */
export interface Number {
  readonly numberId: string;
  readonly number: string;
  /** From when it is in force; absent where it is. */
  readonly from?: Date;
}

interface Ringing {
  readonly callBackId: string;
  /** The directory's numbers of the enquirer's agency. */
  readonly directory: readonly Number[];
  readonly now: Date;
  readonly by: string;
}

/**
 * Records a ring back (ENQ-03): reached verifies, not genuine refuses, not reached leaves things as they are.
 * Throws 422 `number-not-in-directory`, `number-not-in-force-yet`, 409 where the enquiry is over.
 */
export function callBack(enquiry: Enquiry, rung: InputOf<typeof recordCallBack>, ringing: Ringing): Stepped {
  openStatusOf(enquiry);
  const number = ringing.directory.find(({ numberId }) => numberId === rung.numberId);
  if (!number) throw unacceptable('number-not-in-directory', 'Ring back on a number the directory has for the enquirer’s agency, never on one the caller gives.');
  if (number.from && number.from > ringing.now) throw unacceptable('number-not-in-force-yet', 'This number is new and not in force yet: ring back on one that is.');
  const { callBackId, now: at, by } = ringing;
  const { outcome, spokeTo, note } = rung;
  const step: CalledBack = { kind: 'called-back', at, by, callBackId, numberId: number.numberId, number: number.number, outcome, spokeTo, note };
  const called = withStep(enquiry, step);
  if (outcome !== 'not-genuine') return unannounced(called);
  const over = withStep({ ...called, version: enquiry.version }, { kind: 'refused', at, by, reason: 'enquirer-not-genuine', note });
  const { waiting: _noLonger, ...rest } = over;
  return unannounced(rest);
}

/** The latest ring back that reached the enquirer. Throws 409 `call-back-too-long-ago` where it is more than `minutes` old (ENQ-03). */
export function recentCallBack(enquiry: Enquiry, now: Date, minutes: number): CalledBack {
  const reached = reachedOf(enquiry);
  if (!reached || !isRecent(reached, now, minutes)) {
    throw refused('call-back-too-long-ago', `The answer is given on a call back of the last ${minutes} minutes: ring the enquirer back again.`);
  }
  return reached;
}

/** Whether a ring back is at most so many minutes old. */
export function isRecent({ at }: CalledBack, now: Date, minutes: number): boolean {
  return now.getTime() - at.getTime() <= minutes * 60_000;
}
