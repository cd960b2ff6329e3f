import { z } from 'zod';
import { Id, Instant, Line } from '../fields';
import { defineCommand, defineQuery } from '../operation';
import type { Service } from '../service';

/** A data key of a service: what for, which version, what it is wrapped under, and where in its life it is. */
export const DataKey = z.strictObject({
  keyId: Id,
  purpose: z.enum(['text', 'index']),
  version: z.number().int().positive(),
  wrappedUnder: Line.describe('the version of the key-encryption key, such as vault:v3; one that no data key is under may be retired where it is kept'),
  state: z.enum(['coming', 'in-use', 'retired']),
  createdAt: Instant,
});

/** How the keys of a service stand, and how many rows are still to be sealed anew. */
export const KeysStanding = z.strictObject({ keys: z.array(DataKey), rowsLeft: z.number().int().nonnegative() });

const example: z.input<typeof KeysStanding> = {
  keys: [{ keyId: '4b7e2d1c-0f5a-4d6b-9c83-1e2f3a4b5c6d', purpose: 'text', version: 1, wrappedUnder: 'vault:v3', state: 'in-use', createdAt: '2026-02-03T09:12:44.000Z' }],
  rowsLeft: 0,
};

/** The operations on one service's keys: how they stand, and rotate. */
export function keysOf(service: Service) {
  const noun = service.replace('-service', '');
  return {
    get: defineQuery({
      name: `${noun}.get-keys`,
      version: 1,
      owner: service,
      doc: `How the data keys of ${service} stand, and how far a rotation is.`,
      http: { method: 'GET', path: `/keys/${service}` },
      input: z.strictObject({}),
      output: KeysStanding,
      example: { input: {}, output: example },
    }),
    rotate: defineCommand({
      name: `${noun}.rotate-keys`,
      version: 1,
      owner: service,
      doc: `Wraps the data keys of ${service} anew under the current key-encryption key and begins new ones; the service goes on serving while it seals everything anew. Where a rotation is under way it goes on, and no other is begun.`,
      http: { method: 'POST', path: `/keys/${service}/rotations` },
      input: z.strictObject({}),
      output: KeysStanding,
      example: { input: {}, output: example },
    }),
  };
}
