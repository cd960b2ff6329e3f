import { breaks } from './additive';

const old = {
  type: 'object',
  properties: { id: { type: 'string' }, note: { type: 'string' }, kind: { type: 'string', enum: ['a', 'b'] }, rows: { type: 'array', items: { type: 'object', properties: { n: { type: 'integer' } } } } },
  required: ['id'],
};
const sent = (now: object) => breaks(old, now, true);
const received = (now: object) => breaks(old, now, false);

describe('a message within its version', () => {
  it('may grow by an optional field or a further choice', () => {
    const grown = { ...old, properties: { ...old.properties, extra: { type: 'string' }, kind: { type: 'string', enum: ['a', 'b', 'c'] } } };
    expect([...sent(grown), ...received(grown)]).toEqual([]);
  });

  it('may not lose a field, a choice or a type', () => {
    const { note: _note, ...rest } = old.properties;
    expect(sent({ ...old, properties: rest })).toEqual(['.: note is gone']);
    expect(sent({ ...old, properties: { ...old.properties, kind: { type: 'string', enum: ['b'] } } })).toEqual(['.kind: no longer a']);
    expect(sent({ ...old, properties: { ...old.properties, note: { type: 'integer' } } })).toEqual(['.note: another type']);
    expect(sent({ ...old, properties: { ...old.properties, rows: { type: 'array', items: { type: 'object' } } } })).toEqual(['.rows[]: n is gone']);
  });

  it('may not demand more of its senders, nor promise less to its receivers', () => {
    expect(sent({ ...old, required: ['id', 'note'] })).toEqual(['.: note is now required']);
    expect(received({ ...old, required: [] })).toEqual(['.: id is no longer certain']);
    expect(sent({ ...old, required: [] })).toEqual([]);
    expect(received({ ...old, required: ['id', 'note'] })).toEqual([]);
  });
});
