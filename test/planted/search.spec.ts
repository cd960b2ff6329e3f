import { plantedIn } from './search';
import { formsOf, planted, type Planted } from './words';

const every = Object.keys(planted).filter((what): what is Planted => what in planted);

const encodings: Record<string, (word: string) => string | Buffer> = {
  'as it is': (word) => `a ${word} b`,
  'in capitals': (word) => word.toUpperCase(),
  'in small letters': (word) => word.toLowerCase(),
  'without accents': (word) => word.normalize('NFKD').replace(/\p{M}/gu, ''),
  'decomposed': (word) => word.normalize('NFD'),
  'in base64': (word) => Buffer.from(word).toString('base64'),
  'in base64 one byte on': (word) => Buffer.from(`"${word}"}`).toString('base64'),
  'in base64 two bytes on': (word) => Buffer.from(`{"${word}"`).toString('base64url'),
  'in base64 in small letters, in lines': (word) => Buffer.from(`the child ${word.toLowerCase()} lives here`).toString('base64').replace(/(.{8})/gu, '$1\r\n'),
  'percent-encoded': (word) => encodeURIComponent(word),
  'percent-encoded letter by letter': (word) => [...Buffer.from(word)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  'as a form sends it': (word) => new URLSearchParams({ word }).toString(),
  'as escaped JSON': (word) => Array.from(word, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  'as Redis shows bytes': (word) => Array.from(Buffer.from(word), (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join(''),
  'quoted-printable': (word) => [...Buffer.from(word)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  'in entities': (word) => Array.from(word, (letter) => `&#${letter.codePointAt(0) ?? 0};`).join(''),
  'in hexadecimal': (word) => Buffer.from(word).toString('hex').toUpperCase(),
  'as bytes': (word) => Buffer.concat([Buffer.from([0, 255, 1]), Buffer.from(word), Buffer.from([0])]),
  'as UTF-16': (word) => Buffer.from(word, 'utf16le'),
};

describe('the search for planted words', () => {
  it.each(Object.keys(encodings))('finds every word and every part of it %s', (encoding) => {
    for (const what of every) for (const form of formsOf(what)) expect([form, plantedIn(encodings[encoding]?.(form) ?? '')]).toEqual([form, expect.arrayContaining([what])]);
  });

  it('finds nothing where nothing was planted', () => {
    expect(plantedIn(JSON.stringify({ childId: 'c8a4f5c2-92f5-4d0a-8d80-6b0f3a2f1e04', at: '2026-03-01T03:04:30.000Z', name: 'Aderyn Quillfeather', postcode: 'ZZ99 3VZ' }))).toEqual([]);
  });
});
