import { mongo } from 'mongoose';
import { mongoAway } from './mongo-away';

const { MongoBulkWriteError, MongoNetworkError, MongoServerError } = mongo;
const nothingWritten = {} as mongo.BulkWriteResult;
const cut = new MongoNetworkError('connection 5 to 127.0.0.1 closed');
const stepsDown = new MongoServerError({ message: 'stepping down', code: 189 });
const twice = { message: 'duplicate key', code: 11_000 };

it.each([
  ['a connection cut', cut, true],
  ['the same under an error of ours', new Error('not read', { cause: cut }), true],
  ['the same while many rows were written', new MongoBulkWriteError(cut, nothingWritten), true],
  ['a primary that steps down', stepsDown, true],
  ['a primary that steps down while many rows were written', new MongoBulkWriteError(stepsDown, nothingWritten), true],
  ['a row that is there already', new MongoServerError(twice), false],
  ['one of many rows that is there already', new MongoBulkWriteError(twice, nothingWritten), false],
  ['an error of ours', new Error('wrong'), false],
  ['no error at all', { name: 'MongoNetworkError' }, false],
])('MongoDB is away or not: %s', (_what, thrown, away) => {
  expect(mongoAway(thrown)).toBe(away);
});
