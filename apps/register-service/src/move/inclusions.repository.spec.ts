import { randomUUID } from 'node:crypto';
import type { Tx } from '@custodian/messaging';
import { collectionOf } from '@custodian/platform';
import { type Connection, createConnection } from 'mongoose';
import { Inclusions } from './inclusions.repository';

const opened: Connection[] = [];

afterAll(async () => {
  for (const connection of opened) {
    await connection.dropDatabase();
    await connection.close();
  }
});

/** Whom each of four at once has for one move, each in a transaction of its own that also puts the child there. */
async function fourAtOnce(connection: Connection, inclusions: Inclusions, moveId: string): Promise<string[]> {
  const one = () =>
    connection.getClient().withSession((session) =>
      session.withTransaction(
        async () => {
          const mine = randomUUID();
          const childId = await inclusions.childIdOf(moveId, mine, { session } as unknown as Tx);
          if (childId === mine) await collectionOf(connection, 'children').insertOne({ childId }, { session });
          return childId;
        },
        { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', j: true } },
      ),
    );
  return Promise.all([one(), one(), one(), one()]);
}

describe('under which entry a child was put on the Record by a move', () => {
  it('is one entry for all who ask at once, also in a database that has just been made', async () => {
    for (let round = 0; round < 5; round += 1) {
      const connection = await createConnection(process.env['MONGODB_URL'] ?? '', { dbName: `inclusions_${randomUUID().slice(0, 8)}` }).asPromise();
      opened.push(connection);
      const inclusions = new Inclusions(connection);
      await inclusions.onModuleInit();
      for (let move = 0; move < 10; move += 1) {
        const found = await fourAtOnce(connection, inclusions, randomUUID());
        expect(new Set(found).size).toBe(1);
        expect(await collectionOf(connection, 'children').countDocuments()).toBe(move + 1);
      }
    }
  });
});
