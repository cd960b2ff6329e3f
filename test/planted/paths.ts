import { randomUUID } from 'node:crypto';
import { addImportRows, answerEnquiry, carryOutImport, changeChild, checkEnquiry, checkImport, getChild, getEnquiry, listContactSheets, listMyNotices, openCase, recordAddress, recordChild, refuseEnquiry, startImport } from '@custodian/contracts';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import type { Authority } from '../rules/authority';
import { workerOf } from '../rules/authority';
import { hold, planFor } from '../rules/children';
import { check, describedAs, record, ringBack, wholeEnquiry } from '../rules/enquiry-steps';
import { refusalOf } from '../rules/refusal';
import { takeGravePaths } from './grave-paths';
import { neighbour, theChild, underAlias } from './the-child';
import { planted } from './words';

/** The ids of what the paths left behind, by the name of the field that holds one. */
export type Left = Readonly<Record<'childId' | 'enquiryId' | 'noticeId' | 'contactSheetId' | 'importId' | 'conferenceId' | 'reviewId' | 'proposalId', string>>;

/** Takes the planted child through the register and the enquiries, where all goes well and where it does not. */
export async function takeEveryPath(authority: Authority): Promise<Left> {
  const { childId, conferenceId } = await registered(authority);
  const { enquiryId } = await enquired(authority);
  const importId = await imported(authority);
  const grave = await takeGravePaths(authority, childId);
  const { notices } = await authority.keyWorker.call(listMyNotices, {});
  const { contactSheets } = await authority.clerk.call(listContactSheets, {});
  return { ...grave, childId, conferenceId, enquiryId, importId, noticeId: notices[0]?.noticeId ?? '', contactSheetId: contactSheets[0]?.contactSheetId ?? '' };
}

async function registered(authority: Authority): Promise<{ childId: string; conferenceId: string }> {
  const { custodian, keyWorker } = authority;
  const { childId, version } = await custodian.call(recordChild, theChild);
  await refusalOf(custodian.call(recordChild, theChild));
  await custodian.call(openCase, { childId, openedOn: '2024-05-01', leadWorkerId: workerOf(authority, 'key-worker') }, { ifMatch: version });
  const { conferenceId } = await hold(authority, 'initial', '2025-03-10', planFor(authority, childId));
  await refusalOf(hold(authority, 'initial', '2025-03-11', planFor(authority, childId)));
  await refusalOf(custodian.call(changeChild, { childId, changedOn: '2025-04-01', reason: planted.note, school: { name: planted.school } }, { ifMatch: 99 }));
  const known = await keyWorker.call(getChild, { childId });
  const moved = await keyWorker.call(changeChild, { childId, changedOn: '2025-04-01', reason: planted.note, school: { name: `${planted.school} Annexe` } }, { ifMatch: known.version });
  const placed = { kind: 'placement' as const, lines: [planted.sealedStreet], postcode: planted.sealedPostcode, from: '2025-05-01', sealed: true as const };
  await custodian.call(recordAddress, { childId, address: placed }, { ifMatch: moved.version });
  return { childId, conferenceId };
}

async function enquired(authority: Authority): Promise<{ enquiryId: string }> {
  const { clerk, outOfHours, deployment } = authority;
  const asked = describedAs(theChild);
  await wholeEnquiry(clerk, asked, planted.note);
  await wholeEnquiry(outOfHours, underAlias, planted.note);
  await wholeEnquiry(clerk, neighbour, planted.note);
  await ringBack(clerk, await record(clerk, asked), 'not-reached');
  await ringBack(clerk, await record(clerk, asked), 'not-genuine');
  const early = await record(clerk, asked);
  await refusalOf(clerk.call(answerEnquiry, { enquiryId: early.enquiryId }, { ifMatch: early.version }));
  await clerk.call(refuseEnquiry, { enquiryId: early.enquiryId, note: planted.note }, { ifMatch: early.version });
  const waiting = await ringBack(clerk, await record(clerk, asked));
  const register = deployment.service('register-service');
  await register.pause();
  const unchecked = await clerk.call(checkEnquiry, { enquiryId: waiting.enquiryId }, { ifMatch: waiting.version });
  register.resume();
  await eventually(async () => ((await clerk.call(getEnquiry, { enquiryId: unchecked.enquiryId })).check?.outcome === 'completed' ? true : undefined), 60_000);
  return check(clerk, await ringBack(clerk, await record(clerk, asked)));
}

async function imported({ custodian }: Authority): Promise<string> {
  const { importId } = await custodian.call(startImport, { fileName: `${planted.given} ${planted.family}.csv`, rows: 3 });
  const row = { authority_child_id: 'PL-2', given: planted.given, family: planted.aliasFamily, date_of_birth: planted.birth, sex: 'female', address_1: `9 ${planted.street}`, address_from: '2021-01-01', postcode: planted.postcode };
  const rows = [row, { ...row, authority_child_id: 'PL-3', date_of_birth: `${planted.birth}?` }, { ...row, authority_child_id: 'PL-4', [planted.given]: planted.family }];
  await custodian.call(addImportRows, { importId, from: 1, rows });
  await custodian.call(checkImport, { importId });
  await refusalOf(custodian.call(addImportRows, { importId, from: 1, rows: [{ ...row, given: planted.mother }] }));
  await refusalOf(custodian.call(carryOutImport, { importId }));
  const good = await custodian.call(startImport, { fileName: `${randomUUID()}.csv`, rows: 1 });
  await custodian.call(addImportRows, { importId: good.importId, from: 1, rows: [row] });
  await custodian.call(checkImport, { importId: good.importId });
  await custodian.call(carryOutImport, { importId: good.importId });
  return importId;
}
