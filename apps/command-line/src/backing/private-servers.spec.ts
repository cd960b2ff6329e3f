import { mongo } from 'mongoose';
import { startPrivateMongo } from './mongodb';
import { createVhost, startPrivateRabbit } from './rabbitmq';
import { callManagement } from './rabbitmq-management';
import { startPrivateRedis } from './redis';
import { redisAnswers } from './redis-answers';

describe('private servers', () => {
  it('give back what was committed after SIGKILL, on the same address', async () => {
    const server = await startPrivateMongo();
    const client = new mongo.MongoClient(server.url);
    try {
      const rows = client.db('of_the_test').collection('rows');
      await rows.insertOne({ kept: true }, { writeConcern: { w: 'majority', journal: true } });
      const before = server.process.pid;
      await server.process.kill();
      expect(server.process.running).toBe(false);
      await server.process.restart();
      expect(server.process.pid).not.toBe(before);
      expect(await rows.countDocuments({ kept: true })).toBe(1);
    } finally {
      await client.close();
      await server.stop();
    }
  });

  it('do not answer while paused, and do again when resumed', async () => {
    const server = await startPrivateRedis();
    try {
      await server.process.pause();
      await expect(redisAnswers(server.url)).rejects.toThrow('no answer');
      server.process.resume();
      await redisAnswers(server.url);
    } finally {
      await server.stop();
    }
    expect(server.process.running).toBe(false);
  });

  it('keep a vhost of the broker after SIGKILL', async () => {
    const server = await startPrivateRabbit();
    try {
      expect(await createVhost(server, 'north moor')).toBe(`${server.url}/north%20moor`);
      await server.process.kill();
      await server.process.restart();
      expect(await callManagement(server.managementUrl ?? '', 'GET', '/vhosts/north%20moor')).toMatchObject({ name: 'north moor' });
    } finally {
      await server.stop();
    }
  }, 60_000);
});
