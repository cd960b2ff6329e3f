import fc from 'fast-check';
import { withoutTexts, withTexts } from './texts';

const names = new Set(['note', 'reason', 'candidates']);
const key = fc.constantFrom('note', 'reason', 'candidates', 'other', 'steps', 'id');
const { entry } = fc.letrec((tie) => ({
  entry: fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  value: fc.oneof({ maxDepth: 4 }, fc.string(), fc.integer(), fc.boolean(), fc.date({ noInvalidDate: true }).map((at) => ({ at })), fc.array(tie('value'), { maxLength: 3 }), tie('entry')),
}));
const plain = fc.dictionary(key, fc.oneof(fc.string(), fc.array(fc.dictionary(key, fc.string(), { noNullPrototype: true })), fc.dictionary(key, fc.string(), { noNullPrototype: true })), { noNullPrototype: true });

it('gives back what it took apart', () => {
  fc.assert(fc.property(fc.oneof(entry, plain), (value) => {
    const { rest, texts } = withoutTexts(value, names);
    expect(withTexts(rest, names, texts)).toEqual(value);
  }));
});

it('leaves nothing that stood under the names', () => {
  fc.assert(fc.property(fc.string({ minLength: 8 }), fc.constantFrom('note', 'reason', 'candidates'), (text, name) => {
    const { rest } = withoutTexts({ steps: [{ [name]: text }, { inner: { [name]: [text] } }], id: 'a' }, names);
    expect(JSON.stringify(rest)).not.toContain(JSON.stringify(text));
  }));
});

it('keeps instants as they are, and refuses to go on without a text', () => {
  const at = new Date();
  const { rest, texts } = withoutTexts({ at, steps: [{ note: 'a', at }, { note: undefined }] }, names);
  expect(rest).toEqual({ at, steps: [{ note: null, at }, { note: undefined }] });
  expect(() => withTexts(rest, names, texts.slice(1))).toThrow('missing');
});
