import fc from 'fast-check';
import { variantTables } from '../variants/groups';
import { fold } from './fold';
import { heardWord } from './heard-word';
import { type Likeness, likeness, likenesses } from './likeness';
import { nameWords } from './name-words';

const like = (one: string, two: string) => likeness(heardWord(fold(one)), heardWord(fold(two)));
const atLeast = (one: string, two: string, least: Likeness) => likenesses.indexOf(like(one, two)) >= likenesses.indexOf(least);
const word = fc.stringMatching(/^[a-z]{2,12}$/u);

describe('two words of names', () => {
  it.each<[string, string, Likeness]>([
    ['Łucja', 'lucja', 'same'], ['Ødegaard', 'Odegaard', 'same'], ['Nguyễn', 'nguyen', 'same'], ['Мария', 'Mariya', 'same'],
    ['Elizabeth', 'Betty', 'variant'], ['Siobhan', 'Shivaun', 'variant'], ['Muhammad', 'Mohamed', 'variant'], ['Oluwaseun', 'Seun', 'variant'], ['Wiśniewski', 'Wiśniewska', 'variant'], ['Wong', 'Huang', 'variant'], ['Ştefan', 'Stephen', 'variant'], ['Ayşe', 'Aisha', 'variant'],
    ['Phillips', 'Fillips', 'sounds-same'], ['K', 'Kacper', 'initial'], ['Quill', 'Brook', 'none'],
  ])('%s and %s: %s', (one, two, expected) => {
    expect(like(one, two)).toBe(expected);
  });

  it.each([['MacKenzie', 'Kenzie'], ["O'Neill", 'Neill'], ['Noreen', 'Moreen'], ['Hannah', 'Annah'], ['Tomson', 'Thompson']])('%s and %s are near', (one, two) => {
    expect(atLeast(one, two, 'near')).toBe(true);
  });

  it('are as alike one way as the other', () => {
    fc.assert(fc.property(word, word, (one, two) => like(one, two) === like(two, one)));
  });

  it('are the same as themselves, and alike with two letters turned', () => {
    fc.assert(fc.property(fc.stringMatching(/^[b-dflmnprstv]{6,12}$/u), fc.integer({ min: 1, max: 4 }), (text, at) => {
      const turned = text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
      return like(text, text) === 'same' && atLeast(text, turned, 'close');
    }));
  });
});

describe('the tables of variants', () => {
  it('say where each can be looked up, and hold forms that stay when folded', () => {
    for (const table of variantTables) {
      expect(table.source.length).toBeGreaterThan(20);
      for (const line of [...table.given, ...table.family]) expect(new Set(line.split(' ').map(fold)).size).toBeGreaterThan(1);
    }
  });
});

describe('the words of a name', () => {
  it.each<[string, string[]]>([
    ['Mr van der Berg', ['berg']], ['Unborn', []], ['Baby girl', []], ['Baby Smith', ['smith']], ['not known', []], ['Dr Ada', ['ada']], ['Al-Hassan', ['hassan']], ["D'Souza", ['dsouza']],
  ])('%s: %j', (name, words) => {
    expect(nameWords(name)).toEqual(words);
  });
});
