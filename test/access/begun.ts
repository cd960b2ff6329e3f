import { randomUUID } from 'node:crypto';
import type { Actor } from '@custodian/access';
import { type AnyOperation, breakGlass, exampleFishingFlag, proposeCallBackNumber, proposeMerge, recordAgency } from '@custodian/contracts';
import type { Authority } from '../rules/authority';
import { knownChild } from '../rules/children';
import { record } from '../rules/enquiry-steps';
import { inDatabase } from '../sealing/database-scan';
import { clientOf } from './somebody';

const reason = 'So that somebody else has something to decide on';

/** Something of the kind an operation decides on, begun by a person; the input that names it. */
export async function begunBy(authority: Authority, operation: AnyOperation, { id }: Pick<Actor, 'id'>): Promise<Record<string, unknown>> {
  const by = await clientOf(authority.deployment, { id, roles: ['custodian'], steppedUpAt: Math.floor(Date.now() / 1000) });
  if ('reviewId' in operation.example.input) {
    const { enquiryId } = await record(by, { familyName: 'Quillfeather', dateOfBirth: '2019-03-14' });
    const { brokenGlass } = await by.call(breakGlass, { enquiryId, reason, tried: 'Everything there is' }, { ifMatch: 1 });
    return { reviewId: brokenGlass?.[0]?.reviewId };
  }
  if ('flagId' in operation.example.input) return aFlagAbout(authority, id);
  const { proposalId } = await (operation.owner === 'enquiry-service' ? aNumber(by) : aMerge(authority, by));
  return { proposalId };
}

async function aNumber(by: Awaited<ReturnType<typeof clientOf>>) {
  const example = recordAgency.example.input;
  const { agencyId, version } = await by.call(recordAgency, { ...example, name: `Agency ${randomUUID()}`, numbers: [] });
  return by.call(proposeCallBackNumber, { agencyId, label: 'A&E reception', number: '0161 496 0158', reason }, { ifMatch: version });
}

async function aMerge(authority: Authority, by: Awaited<ReturnType<typeof clientOf>>) {
  const [kept, merged] = [await knownChild(authority, { nhsNumber: undefined }), await knownChild(authority, { nhsNumber: undefined })];
  return by.call(proposeMerge, { childId: kept.childId, mergedChildId: merged.childId, mergedVersion: merged.version, reason }, { ifMatch: kept.version });
}

/** A flag as the sweep would raise it about somebody. */
async function aFlagAbout(authority: Authority, by: string): Promise<Record<string, unknown>> {
  const { flagId: _flag, raisedAt: _raised, closedAt: _closed, note: _note, ...flag } = exampleFishingFlag;
  const fresh = randomUUID();
  const now = new Date();
  const row = { ...flag, by, enquiryId: randomUUID(), lookedAt: now, raisedAt: now };
  await inDatabase(`${authority.deployment.authority}_enquiry`, (db) => db.collection<typeof row & { _id: string }>('fishing_flags').insertOne({ _id: fresh, ...row }));
  return { flagId: fresh };
}
