import type { Tx } from '@custodian/messaging';
import { Clock } from '@custodian/platform';
import type { Fishing } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { ClerkMarks } from './clerk-marks.repository';
import { Flags } from './flags.repository';
import type { Look } from './look';
import { Looks } from './looks.repository';
import type { Background } from './signs';
import { type Tally, usualBeside } from './usual';

const day = 86_400_000;
/** What is usual changes slowly: it is counted anew this often. */
const freshMs = 30_000;

/** Gathers what a look is judged by. */
@Injectable()
export class Backgrounds {
  private readonly counted = new Map<string, { readonly at: number; readonly tallies: Promise<Tally[]> }>();

  constructor(
    private readonly looks: Looks,
    private readonly flags: Flags,
    private readonly marks: ClerkMarks,
    private readonly clock: Clock,
  ) {}

  async of(tx: Tx, look: Look, policy: Fishing): Promise<Background> {
    const from = new Date(look.at.getTime() - policy.windowDays * day);
    const marks = await this.marks.find(look.by, tx.session);
    const before = await this.looks.of(look.by, from, look.at, tx.session);
    const earlier = await this.flags.earlier(look.by, from, tx.session);
    const shared = look.surnames.filter((surname) => marks?.surnames.includes(surname));
    const sameSurname = shared.length > 0 ? await this.looks.countWith(shared, look.by, from) : 0;
    return { marks, own: [...before.filter(({ enquiryId }) => enquiryId !== look.enquiryId), look], usual: usualBeside(look.by, await this.tallies(look, policy), sameSurname), earlier };
  }

  private tallies({ desk }: Look, { windowDays, notKnown }: Fishing): Promise<Tally[]> {
    const known = this.counted.get(desk ?? '');
    if (known && performance.now() - known.at < freshMs) return known.tallies;
    const now = this.clock.now();
    const tallies = this.looks.tallies(desk, new Date(now.getTime() - windowDays * day), now, notKnown.withinHours);
    this.counted.set(desk ?? '', { at: performance.now(), tallies });
    tallies.catch(() => this.counted.delete(desk ?? ''));
    return tallies;
  }
}
