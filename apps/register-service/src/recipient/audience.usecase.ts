import type { Audience } from '@custodian/contracts';
import { Injectable } from '@nestjs/common';
import { Offices } from '../office/offices.repository';
import { holderOn } from '../office/succeed';
import { type Acting, WhoActs } from '../worker/who-acts.usecase';
import type { Meant, RecipientFound } from './meant';
import { MembersOf } from './members.usecase';
import { Outsiders } from './outsiders.usecase';

/** Who is an audience on a day, where everybody stands who can be turned to. */
@Injectable()
export class Audiences {
  constructor(
    private readonly members: MembersOf,
    private readonly outsiders: Outsiders,
    private readonly offices: Offices,
    private readonly whoActs: WhoActs,
  ) {}

  async find(asked: Audience, day: string): Promise<RecipientFound[]> {
    if ('desk' in asked) return [this.outsiders.desk(asked.desk)];
    if ('outside' in asked) return [this.outsiders.nationalListHolder()];
    if ('role' in asked) return [];
    if ('coverOf' in asked) return found('cover', await this.whoActs.coverOf(asked.coverOf, day));
    if ('teamManagerOf' in asked) return found('team-manager', await this.whoActs.teamManagerOf(asked.teamManagerOf, day));
    const recipients = await this.thoseWhoAct(await this.meant(asked, day), day);
    return 'policeFor' in asked && recipients.length === 0 ? [this.outsiders.police()] : recipients;
  }

  private async meant(asked: Exclude<Audience, { desk: unknown } | { outside: unknown } | { role: unknown } | { coverOf: unknown } | { teamManagerOf: unknown }>, day: string): Promise<Meant[]> {
    if ('workerId' in asked) return [{ as: 'worker', workerId: asked.workerId }];
    if ('leadWorkerOf' in asked) return this.members.leadWorker(asked.leadWorkerOf);
    if ('coreGroupOf' in asked) return this.members.coreGroup(asked.coreGroupOf);
    if ('conferenceMembersOf' in asked) return this.members.conference(asked.conferenceMembersOf);
    if ('policeFor' in asked) return this.members.police(asked.policeFor);
    const holder = holderOn(await this.offices.holdersOf(asked.office), day);
    return holder ? [{ as: asked.office, workerId: holder.workerId }] : [];
  }

  private async thoseWhoAct(meant: readonly Meant[], day: string): Promise<RecipientFound[]> {
    const recipients: RecipientFound[] = [];
    for (const each of meant) {
      if ('member' in each) recipients.push(this.outsiders.member(each.as, each.member, each.childId));
      else recipients.push(...found(each.as, await this.whoActs.find(each.workerId, day)));
    }
    return recipients;
  }
}

function found(as: RecipientFound['as'], acting: Acting | undefined): RecipientFound[] {
  if (!acting) return [];
  const { workerId, name, agency, email, phone, mobile } = acting.worker;
  return [{ recipientId: workerId, workerId, as, name, agency, email, phone, mobile, coveringFor: acting.coveringFor }];
}
