import { check, exampleIds, getStanding, recordEnquiry as operation, type Standing } from '@custodian/contracts';
import { Problem } from '@custodian/platform';
import { type Policy, presetNamed } from '@custodian/policy';
import type { Asked } from './acceptable';
import { callBack } from './call-back';
import { checked } from './check';
import { confirm } from './confirm';
import type { Enquiry } from './enquiry';
import { recordEnquiry, type Taking } from './record';
import type { CheckedSubject, Choice } from './step';

/** Enquiries at every stage, made with the machine itself from the contracts' examples: for tests. */
export const policy: Policy = presetNamed('england-2023');
export const by = 'staff:out-of-hours';
export const start = new Date('2026-03-01T03:01:10.000Z');
export const directory = [{ numberId: exampleIds.numberId, number: '0161 496 0150' }];
export const sister = '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a11';
export const { subjectId, childId } = exampleIds;

/** So many seconds into the call. */
export const after = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);

export const asked: Asked = operation.input.parse(operation.example.input);
export const taking: Taking = {
  enquiryId: exampleIds.enquiryId, reference: 'E-7K3M-9QXP', subjectIds: [subjectId, sister], now: start, by, workerId: '77a1f6f1-61a0-4c88-a6a5-0c52e6c1ad06', onSafeguardingBoard: true,
};

const checkExample = check.output.parse(check.example.output).subjects;
/** The register's offer for the child asked about; a sister lives at the address. */
export const offers: CheckedSubject[] = checkExample.map((subject) => ({ ...subject, sameAddressChildIds: [sister] }));
/** The register offers nobody; a child with a plan lives at the address. */
export const noOffers: CheckedSubject[] = offers.map((subject) => ({ ...subject, candidates: [] }));

/** What the Record says of a child of whom it says nothing. */
export const standing = (of: string, more: Partial<Standing> = {}): Standing => ({ childId: of, earlierPlans: [], earlierCases: [], ...more });
export const leadSocialWorker = { workerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01', name: 'Ianthe Brockhollow', team: 'Tanpits team', phone: '0161 496 0111' };
export const currentPlan = getStanding.output.parse(getStanding.example.output).children[0]?.currentPlan;
export const onPlan = (of: string): Standing => standing(of, { currentPlan, leadSocialWorker });

export const recorded: Enquiry = recordEnquiry(asked, taking, policy).enquiry;
export const reached = { enquiryId: exampleIds.enquiryId, numberId: exampleIds.numberId, outcome: 'reached' as const, spokeTo: 'Imogen Hathersage-Poole' };
export const ringing = (now: Date) => ({ callBackId: exampleIds.callBackId, directory, now, by });
export const verified: Enquiry = callBack(recorded, reached, ringing(after(120))).enquiry;
export const lookedUp: Enquiry = checked(verified, offers, { now: after(140), by }).enquiry;
export const choices: Choice[] = [{ subjectId, childId }];
export const noneOfThese: Choice[] = [{ subjectId, childId: null }];
export const confirmed: Enquiry = confirm(lookedUp, choices, { standings: [onPlan(childId), standing(sister)], now: after(160), by }).enquiry;
export const confirmedUnknown: Enquiry = confirm(checked(verified, noOffers, { now: after(140), by }).enquiry, noneOfThese, { standings: [standing(sister)], now: after(160), by }).enquiry;

/** Two children asked about: for each the register offers a stranger first, the second lives with the neighbour's child. */
export const stranger = '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01';
export const neighbour = '9c1e7f58-3a64-4b0d-8f27-1d6a5b9c2e08';
export const brother = { subjectId: sister, childId: '2d1c7c52-6f0e-4b8e-8a53-8d5b6f3a9e10' };
export const offersForTwo: CheckedSubject[] = offers.flatMap((offer) => {
  const offering = (id: string) => offer.candidates.flatMap((candidate) => [{ ...candidate, childId: stranger, dateOfBirth: '2011-11-30' }, { ...candidate, childId: id }]);
  return [{ ...offer, candidates: offering(childId) }, { ...offer, subjectId: brother.subjectId, candidates: offering(brother.childId), sameAddressChildIds: [neighbour] }];
});
export const verifiedTwo: Enquiry = callBack(recordEnquiry({ ...asked, subjects: [...asked.subjects, { familyName: 'Ashgrove' }] }, taking, policy).enquiry, reached, ringing(after(120))).enquiry;
export const lookedUpTwo: Enquiry = checked(verifiedTwo, offersForTwo, { now: after(140), by }).enquiry;
export const bothChosen: Choice[] = [{ subjectId, childId }, brother];
export const brotherUnknown: Choice[] = [{ subjectId, childId }, { ...brother, childId: null }];

/** The code of the problem that something throws, provided that the clerk reads a sentence with it; undefined where it throws none. */
export function codeOf(step: () => unknown): string | undefined {
  try {
    step();
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    return /^[A-Z].+\.$/u.test(thrown.detail) ? thrown.code : `${thrown.code} without a sentence`;
  }
}
