import { refused } from '@custodian/platform';
import { confirmationOf, type Enquiry, reachedOf, withoutRingBack } from './enquiry';
import { type Status, statusOf } from './status';
import type { Confirmed } from './step';

/** How far an open enquiry is. Throws 409 `enquiry-refused` or `enquiry-answered` where it is over. */
export function openStatusOf(enquiry: Enquiry): Exclude<Status, 'refused' | 'answered'> {
  const status = statusOf(enquiry);
  if (status === 'refused') throw enquiryRefused();
  if (status === 'answered') throw refused('enquiry-answered', 'This enquiry has been answered. A further question is a new enquiry.');
  return status;
}

/**
 * Throws unless the enquirer was reached on a number of the directory, or the glass is broken, and no choice is confirmed yet (ENQ-02):
 * 409 `not-verified`, `break-glass-over`, `already-confirmed`.
 */
export function mustBeCheckable(enquiry: Enquiry, now: Date): void {
  const status = openStatusOf(enquiry);
  if (status === 'recorded') throw notVerified();
  if (status === 'confirmed') throw alreadyConfirmed();
  if (!reachedOf(enquiry)) mustNotBeOver(enquiry, now);
}

/** Throws unless the enquirer was rung back and not refused, so that the desk may see more than was said (ENQ-02): 409 `enquiry-refused`, `not-verified`. */
export function mustBeRungBack(enquiry: Enquiry): void {
  if (statusOf(enquiry) === 'refused') throw enquiryRefused();
  if (!reachedOf(enquiry) || withoutRingBack(enquiry)) throw notVerified();
}

/** Throws unless the register's offers wait for a choice: 409 `not-checked`, `break-glass-over`, `already-confirmed`. */
export function mustBeConfirmable(enquiry: Enquiry, now: Date): void {
  const status = openStatusOf(enquiry);
  if (status === 'recorded' || status === 'verified' || status === 'glass-broken') throw notChecked();
  if (status === 'confirmed') throw alreadyConfirmed();
  if (!reachedOf(enquiry)) mustNotBeOver(enquiry, now);
}

/** The choices an answer can be given on. Throws unless every step before it is recorded (ENQ-02): 409 `not-verified`, `not-checked`, `not-confirmed`. */
export function mustBeAnswerable(enquiry: Enquiry): Confirmed {
  const status = openStatusOf(enquiry);
  if (status === 'recorded') throw notVerified();
  if (status === 'verified' || status === 'glass-broken') throw notChecked();
  const confirmation = confirmationOf(enquiry);
  if (!confirmation) throw refused('not-confirmed', 'Say first for every child asked about which child of the Record it is, or that it is none of these.');
  return confirmation;
}

/** Throws 409 `break-glass-over` where the enquiry goes on by a broken glass whose time is over. */
export function mustNotBeOver(enquiry: Enquiry, now: Date): void {
  const glass = withoutRingBack(enquiry);
  if (glass && now > glass.until) throw refused('break-glass-over', 'The time in which this could go on without a call back is over: ring the enquirer back, or break the glass anew.');
}

const enquiryRefused = () => refused('enquiry-refused', 'This enquiry was refused: nothing is told, and nothing more is done on it.');
const notVerified = () => refused('not-verified', 'Ring the enquirer back first, on a number of the directory, and record that they were reached.');
const notChecked = () => refused('not-checked', 'The children asked about have not been looked up on the Record yet.');
const alreadyConfirmed = () => refused('already-confirmed', 'The choice for every child asked about has been confirmed already.');
