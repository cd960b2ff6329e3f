import { collectionOf, connectedDatabase } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import type { ChildRow, ChildVersionRow } from './child-row.schema';

/** The collections of children and of their versions, read strongly, with their indexes. */
@Injectable()
export class ChildCollections implements OnModuleInit {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  get children() {
    return collectionOf<ChildRow>(this.connection, 'children');
  }
  get versions() {
    return collectionOf<ChildVersionRow>(this.connection, 'child_versions');
  }

  /** For sessions that bring a read concern of their own. */
  get plainVersions() {
    return connectedDatabase(this.connection).collection<ChildVersionRow>('child_versions');
  }

  /** For who knows only where in a row something stands. */
  untyped(name: 'children' | 'child_versions') {
    return collectionOf(this.connection, name);
  }

  async onModuleInit(): Promise<void> {
    await this.children.createIndexes([
      { key: { authorityChildId: 1 }, unique: true, partialFilterExpression: { authorityChildId: { $type: 'string' } } },
      { key: { nhsNumber: 1 }, partialFilterExpression: { nhsNumber: { $type: 'string' } } },
      { key: { 'changed.lane': 1, 'changed.as': 1 }, partialFilterExpression: { changed: { $exists: true } } },
      { key: { loadedBy: 1 }, partialFilterExpression: { loadedBy: { $type: 'string' } } },
      { key: { 'places.keys': 1 }, partialFilterExpression: { planNow: true } },
    ]);
    const planned = { partialFilterExpression: { planned: true } };
    await this.versions.createIndexes([
      { key: { childId: 1, version: -1 }, unique: true },
      { key: { loadedBy: 1 }, partialFilterExpression: { loadedBy: { $type: 'string' } } },
      { key: { supersededAt: 1, family: 1, given: 1, childId: 1 }, ...planned },
      { key: { family: 1, given: 1, childId: 1, recordedAt: 1, supersededAt: 1 }, ...planned },
    ]);
  }
}
