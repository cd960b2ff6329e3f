import { askNext } from './ask-next';
import { comparedFields, levelsOf } from '../score/features';
import { wordsFor } from './words';

describe('what a clerk reads out', () => {
  it('has words for every level of every field', () => {
    for (const field of comparedFields) for (const level of levelsOf[field]) expect(wordsFor(field, level)).toContain(' ');
  });
});

describe('what to ask next', () => {
  const candidates = [
    { chance: 1, values: { birth: 'a', sex: 'female', postcode: 'one' } },
    { chance: 1, values: { birth: 'b', sex: 'female', postcode: 'two' } },
    { chance: 1, values: { birth: 'c', sex: 'male', postcode: 'two' } },
  ];

  it('is the field that tells the candidates apart best', () => {
    expect([askNext(candidates, ['name']), askNext(candidates, ['name', 'birth']), askNext(candidates, ['name', 'birth', 'postcode', 'sex'])]).toEqual(['birth', 'postcode', undefined]);
  });

  it('is nothing where there is nobody to tell apart', () => {
    expect(askNext(candidates.slice(0, 1), [])).toBeUndefined();
  });
});
