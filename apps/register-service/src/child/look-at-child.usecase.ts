import { findChildren, getChild, getChildHistory } from '@custodian/contracts';
import { type CallOf, Queries } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { ChildVersions } from './child-versions.repository';
import { Children } from './children.repository';
import { shownEntry } from './shown-entry';
import { Leads } from './leads.usecase';

/** Looks at one child's entry: as it is, as it was, and all it has been (REC-01, REC-03). */
@Injectable()
export class LookAtChild {
  constructor(
    private readonly queries: Queries,
    private readonly children: Children,
    private readonly versions: ChildVersions,
    private readonly leads: Leads,
  ) {}

  get(call: CallOf<typeof getChild>) {
    const { childId, knownAt } = call.input;
    return this.queries.run(getChild, call, {
      load: () => this.children.get(childId),
      resource: (child) => this.leads.resourceOf(child, call.actor),
      work: async (child) => ({ output: shownEntry(knownAt ? await this.versions.getAt(childId, new Date(knownAt)) : child), concerns: { childIds: [childId] } }),
    });
  }

  history(call: CallOf<typeof getChildHistory>) {
    const { childId } = call.input;
    return this.queries.run(getChildHistory, call, {
      load: () => this.children.get(childId),
      resource: (child) => this.leads.resourceOf(child, call.actor),
      work: async () => {
        const versions = await this.versions.findAll(childId);
        const changes = versions.map(({ version, change, changedOn, reason, recordedAt, recordedBy, child }) => ({
          version, change, changedOn, reason, recordedAt: recordedAt.toISOString(), recordedBy, child: shownEntry(child),
        }));
        return { output: { changes }, concerns: { childIds: [childId] } };
      },
    });
  }

  find(call: CallOf<typeof findChildren>) {
    return this.queries.run(findChildren, call, {
      work: async () => {
        const { purpose, ...by } = call.input;
        const children = await this.children.findBy(by);
        return { output: { children: children.map(shownEntry) }, concerns: { purpose, childIds: children.map((child) => child.childId) } };
      },
    });
  }
}
