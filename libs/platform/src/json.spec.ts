import fc from 'fast-check';
import { readJson } from './json';

const read = (text: string) => readJson(new TextEncoder().encode(text));

describe('reading JSON', () => {
  it('gives what JSON.parse gives', () => {
    fc.assert(fc.property(fc.json(), (text) => {
      fc.pre(!text.includes('__proto__'));
      expect(read(text)).toEqual(JSON.parse(text));
    }));
  });

  it.each(['{"a":1,"a":2}', '{"b":[{"a":1,"\\u0061":2}]}', '{"a":{"x":1},"c":[],"a":{}}', '{"__proto__":{}}'])('refuses a key twice: %s', (text) => {
    expect(() => read(text)).toThrow(SyntaxError);
  });

  it.each(['{"a":"x:{\\"a\\":1}","b":":"}', '[{"a":1},{"a":2}]', '{"a":{"a":{"a":1}}}'])('takes a key once in each object: %s', (text) => {
    expect(read(text)).toEqual(JSON.parse(text));
  });

  it('refuses what is not UTF-8, without quoting it', () => {
    expect(() => readJson(Uint8Array.from([0x22, 0xff, 0x22]))).toThrow('not UTF-8');
    expect(() => read('{"name": Planted}')).toThrow(/^not JSON$/u);
  });
});
