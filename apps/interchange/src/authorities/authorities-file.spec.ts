import { generateKeys } from '@custodian/interchange';
import { AuthoritiesWrong, keysIn, parseAuthorities } from './authorities-file';

describe('the file of authorities', () => {
  let northmoor: Record<string, unknown>;

  beforeAll(async () => {
    const { published } = await generateKeys('northmoor', new Date('2026-03-02T09:00:00Z'));
    northmoor = { code: 'northmoor', url: 'amqps://router:secret@broker.example/interchange.northmoor', keys: published };
  });

  const text = (...authorities: object[]): string => JSON.stringify({ authorities });

  it('says who has a mailbox and by which keys they sign', () => {
    const read = parseAuthorities(text(northmoor, { ...northmoor, code: 'southvale', keys: [] }));
    expect([...read.keys()]).toEqual(['northmoor', 'southvale']);
    expect(keysIn(read)('northmoor')).toHaveLength(2);
    expect([keysIn(read)('southvale'), keysIn(read)('nowhere'), keysIn(read)('__proto__')]).toEqual([[], [], []]);
  });

  it('is refused whole where any of it is wrong, and nothing of it is shown', () => {
    const wrong = [
      '', '{', 'null', '{}', text({ ...northmoor, url: 'https://secret@broker.example' }), text(northmoor, northmoor), text({ ...northmoor, code: 'interchange' }), text({ ...northmoor, code: 'secret North' }),
      text({ ...northmoor, more: 1 }), text({ ...northmoor, keys: [{ kid: 'secret' }] }),
    ];
    for (const each of wrong) {
      expect(() => parseAuthorities(each)).toThrow(AuthoritiesWrong);
      expect(() => parseAuthorities(each)).not.toThrow(/secret/u);
    }
  });
});
