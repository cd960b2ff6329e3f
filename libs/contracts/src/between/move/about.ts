import { z } from 'zod';
import { Code, Id, Instant, Line, LocalDate, Note, Telephone } from '../../fields';
import { AddressGiven, ChildParticulars } from '../../register/child-details';
import { Categories, Member } from '../../register/plan';

/** Which move a message is about: any of the ids that either side knows it by. */
export const aboutMove = { moveId: Id };

/** Every id a move is known by: both sides may have begun it, each with its own. */
export const MoveIds = z.array(Id).min(1).max(8);

/** Which handing over of responsibility, and when and by whom this step of it was committed. */
export const aboutHandover = { moveId: Id, handoverId: Id, at: Instant, by: Line };

/** Who holds case responsibility, as the sender's ledger has it. */
export const Responsible = z.strictObject({ by: Code, from: Instant });

/** Whom to ring, and where they work. */
export const WorkerToRing = z.strictObject({ name: Line, role: Line, team: Line.optional(), phone: Telephone });

/** Somebody to be invited to a conference (MOV-23). */
export const Invitee = z.strictObject({ name: Line, designation: Line, address: Line, agency: Line.optional(), phone: Telephone.optional() });

/** The child as one custodian tells another of them (MOV-03, MOV-22). */
export const ChildOnTheMove = z.strictObject({
  particulars: ChildParticulars,
  addressThere: AddressGiven.optional().describe('where the child stays or has moved to'),
  addressAtHome: AddressGiven.optional(),
  plan: z.strictObject({ from: LocalDate, categories: Categories, coreGroup: z.array(Member).max(40) }).optional(),
  concerns: Note.optional(),
  keyWorker: WorkerToRing.optional(),
});

/** Where a message was sent to the wrong authority: which one it is, as far as is known. */
export const RightAuthority = z.strictObject({ authorityName: Line, code: Code.optional() });

const moveId = '2f6d8a1b-7c3e-4b59-8d20-9e4f1a6c5b07';
export const exampleAbout = { moveId };
export const exampleMoveIds = [moveId, '9b1d7c22-0a52-4a0c-8f0e-6f2f6a7f3b11'];
export const exampleHandover = { moveId, handoverId: '7c0a1d52-3b71-4f0e-9a63-2f4f0f8a1c09', at: '2026-03-04T14:20:00.000Z', by: 'Ianthe Brockhollow' };
export const exampleResponsible = { by: 'northmoor', from: '2026-01-12T00:00:00.000Z' };
export const exampleChildOnTheMove: z.input<typeof ChildOnTheMove> = {
  particulars: { names: [{ kind: 'legal', given: 'Aderyn', family: 'Quillfeather' }], birth: { dateOfBirth: '2019-03-14' }, sex: 'female', household: [], legalStatus: 'none' },
  addressThere: { kind: 'temporary', lines: ['2 Saltings Lane', 'Eastmere'], postcode: 'ZZ98 1AB', from: '2026-03-02' },
  plan: { from: '2026-01-12', categories: ['neglect'], coreGroup: [] },
  concerns: 'Neglect; missed appointments at the surgery',
  keyWorker: { name: 'Ianthe Brockhollow', role: 'Social worker', team: 'Tanpits team', phone: '0161 496 0111' },
};
