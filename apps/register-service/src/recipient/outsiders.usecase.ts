import { createHash } from 'node:crypto';
import { AuthorityPolicy } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { settings } from '../settings';
import type { Member, RecipientFound } from './meant';

/** The namespace of the ids of those who are not in the directory. */
const outside = Buffer.from('6f1f7f0c4f0b5b0e9d3a2c7e81d45a90', 'hex');

/** Those who are not in the directory, each with an id that is the same every time. */
@Injectable()
export class Outsiders {
  constructor(private readonly policy: AuthorityPolicy) {}

  member(as: RecipientFound['as'], { name, agency, phone, email }: Member, childId: string): RecipientFound {
    const words = [name, agency].map((text) => text.toLowerCase().replaceAll(/\s+/gu, ' '));
    return { recipientId: idFrom(['member', childId, ...words]), as, name, agency, phone, email };
  }

  desk(desk: 'duty' | 'out-of-hours'): RecipientFound {
    const { desks, words } = this.policy.current;
    const { name, phone } = desk === 'duty' ? desks.duty : desks.outOfHours;
    return { recipientId: idFrom(['desk', desk]), as: `${desk}-desk`, name: name.slice(0, 120), agency: words.childrensServices.slice(0, 120), phone };
  }

  police(): RecipientFound {
    return { recipientId: idFrom(['police']), as: 'police', name: 'Police', agency: 'Police', email: settings.POLICE_EMAIL };
  }

  nationalListHolder(): RecipientFound {
    const name = 'National holder of the list of designated managers';
    return { recipientId: idFrom(['national-list-holder']), as: 'national-list-holder', name, agency: name, email: settings.NATIONAL_LIST_EMAIL };
  }
}

/** A UUID of version 5: the same for the same words. */
function idFrom(words: readonly string[]): string {
  const digest = createHash('sha1').update(outside).update(JSON.stringify(words)).digest();
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  return digest.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}
