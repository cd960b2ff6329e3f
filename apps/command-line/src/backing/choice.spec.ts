import { firstThatServes, givenUrl, type Source } from './choice';

const absent = (why: string): Source<{ url: string }> => () => Promise.resolve({ absent: why });
const serves = (url: string, note?: string): Source<{ url: string }> => () => Promise.resolve({ serves: { url }, as: `server at ${url}`, note });

describe('choosing a server', () => {
  it('takes the first that serves and says why not the ones before it', async () => {
    const chosen = await firstThatServes('MongoDB', [absent('no MONGODB_URL'), absent('no Docker engine'), serves('c', 'binary fetched earlier'), serves('d')]);
    expect(chosen).toEqual({ url: 'c', reason: 'MongoDB: server at c (no MONGODB_URL, no Docker engine; binary fetched earlier)' });
  });

  it('never asks a source after the first that serves', async () => {
    const asked: string[] = [];
    const late: Source<{ url: string }> = () => {
      asked.push('late');
      return Promise.resolve({ absent: 'never' });
    };
    expect((await firstThatServes('Redis', [serves('a'), late])).reason).toBe('Redis: server at a');
    expect(asked).toEqual([]);
  });

  it('says in one sentence that none serves', async () => {
    await expect(firstThatServes('Redis', [absent('no REDIS_URL'), absent('no Docker engine')])).rejects.toThrow('Redis: no REDIS_URL; no Docker engine.');
  });

  it('never passes over a URL that is set and does not answer', async () => {
    const down = givenUrl('REDIS_URL', { REDIS_URL: 'redis://127.0.0.1:1' }, () => Promise.reject(new Error('refused')));
    await expect(firstThatServes('Redis', [down, serves('b')])).rejects.toThrow('REDIS_URL is set, but the server does not serve: refused');
  });

  it('passes over a URL that is not set', async () => {
    const unset = givenUrl('REDIS_URL', {}, (url) => Promise.resolve({ url }));
    expect((await firstThatServes('Redis', [unset, serves('b')])).reason).toBe('Redis: server at b (no REDIS_URL)');
  });
});
