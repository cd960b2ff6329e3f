import type { Letters as Contract, LetterPrint, LetterRecipient, LetterSent, NotInformed } from '@custodian/contracts';
import type { LimitSet } from '@custodian/policy';
import type { Sealed } from '@custodian/sealing';
import type { z } from 'zod';

type InContract = z.output<typeof Contract>;

/** A letter that was printed, and by which command: the same command again is the same print. */
export interface Print extends Pick<z.output<typeof LetterPrint>, 'printedBy'> {
  readonly key: string;
  readonly printedAt: Date;
}

export interface Sent extends Omit<z.output<typeof LetterSent>, 'recordedAt'> {
  readonly recordedAt: Date;
}

/** Without its note, which is sealed. */
export interface Withheld extends Omit<z.output<typeof NotInformed>, 'recordedAt' | 'note'> {
  readonly recordedAt: Date;
}

/** What was done about one person. Who that is only the Record says. */
export interface Done {
  readonly recipientId: string;
  readonly as: z.output<typeof LetterRecipient>['as'];
  readonly prints: readonly Print[];
  readonly sent: readonly Sent[];
  readonly withheld: readonly Withheld[];
}

/** The letters owed about one plan at one occasion. Prints are added without a new version: a version is what an outcome was decided on. */
export interface Matter extends Pick<InContract, 'matterId' | 'occasion' | 'childId' | 'planId' | 'on' | 'status' | 'version'> {
  readonly leadWorkerId?: string;
  /** Of a plan that ended because the child moved: another authority has one of its own. */
  readonly goesOnElsewhere?: true;
  readonly openedAt: Date;
  readonly dueAt: Date;
  /** What set that time. */
  readonly limit: LimitSet;
  readonly done: readonly Done[];
  /** The notes of what was withheld, each under `noteKey`. */
  readonly notes?: Sealed;
}

/** Somebody the Record says is to be written to. */
export type Person = Pick<Done, 'recipientId' | 'as'>;

/** What was done about them until now. */
export function doneAbout(matter: Matter, { recipientId, as }: Person): Done {
  return matter.done.find((each) => each.recipientId === recipientId) ?? { recipientId, as, prints: [], sent: [], withheld: [] };
}

/** Whether nothing is owed to them: a letter was sent, or why not is recorded. */
export function isSettled(matter: Matter, person: Person): boolean {
  const { sent, withheld } = doneAbout(matter, person);
  return sent.length + withheld.length > 0;
}

/** The matter with one more print, unless this command's is there already; and whether the print is a copy of an earlier one. */
export function withPrint(matter: Matter, person: Person, print: Print): { readonly matter: Matter; readonly copy: boolean } {
  const done = doneAbout(matter, person);
  const earlier = done.prints.findIndex(({ key }) => key === print.key);
  if (earlier >= 0) return { matter, copy: earlier > 0 };
  return { matter: { ...matter, done: replaced(matter, { ...done, prints: [...done.prints, print] }) }, copy: done.prints.length > 0 };
}

/** The matter with a letter sent; settled where nothing more is owed to any of `everybody`. */
export function withSent(matter: Matter, person: Person, sent: Sent, everybody: readonly Person[]): Matter {
  const done = doneAbout(matter, person);
  return settled({ ...matter, done: replaced(matter, { ...done, sent: [...done.sent, sent] }) }, everybody);
}

/** The same with a reason not to write to them. */
export function withReason(matter: Matter, person: Person, withheld: Withheld, everybody: readonly Person[]): Matter {
  const done = doneAbout(matter, person);
  return settled({ ...matter, done: replaced(matter, { ...done, withheld: [...done.withheld, withheld] }) }, everybody);
}

/** The matter that nothing more is owed of, because the plan was corrected. */
export function withdrawn(matter: Matter): Matter {
  return { ...matter, status: 'withdrawn', version: matter.version + 1 };
}

/** Under what the note of the reason that will be recorded next stands. */
export function noteKey(matter: Matter, person: Person, index = doneAbout(matter, person).withheld.length): string {
  return `${person.recipientId} ${index}`;
}

/** A reference made of the id, for letters and notices. */
export function referenceOf(matterId: string): string {
  return `L-${matterId.slice(0, 8).toUpperCase()}`;
}

/** The id of the deadline by which everybody is to be written to. */
export function deadlineOf(matterId: string): string {
  return `${matterId}:letters`;
}

function replaced(matter: Matter, done: Done): Done[] {
  return [...matter.done.filter(({ recipientId }) => recipientId !== done.recipientId), done];
}

function settled(matter: Matter, everybody: readonly Person[]): Matter {
  const status = matter.status === 'owed' && everybody.every((person) => isSettled(matter, person)) ? 'settled' : matter.status;
  return { ...matter, status, version: matter.version + 1 };
}
