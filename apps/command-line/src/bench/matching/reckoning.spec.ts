import type { Band } from '@custodian/matching';
import type { Answer } from './finder';
import { atBand, curveOf, figuresOf, outcomeOf } from './reckoning';

type Told = readonly (readonly [id: string, score: number, band: Band])[];

/** Ten enquiries, six of them about somebody on the Record. score.py, given the same answers, prints the same figures. */
const answers: Answer[] = [
  answer('first of the list', ['right'], [], [['right', 20, 'certain'], ['other', 5, 'possible']]),
  answer('second of the list', ['right'], [], [['other', 9, 'probable'], ['right', 8, 'possible']]),
  answer('sixth of the list', ['right'], [], [['a', 9, 'possible'], ['b', 9, 'possible'], ['c', 9, 'possible'], ['d', 9, 'possible'], ['e', 9, 'possible'], ['right', 4, 'possible']]),
  answer('below', ['right'], [], [['right', 2, 'below']]),
  answer('only said to live there', ['right'], [], [], ['right']),
  answer('another child for certain', ['right'], ['brother'], [['other', 15, 'certain'], ['right', 3, 'possible']], ['brother', 'stranger']),
  answer('nobody, and nobody shown', [], [], [['other', 1, 'below']]),
  answer('nobody, and somebody shown', [], [], [['other', 6, 'possible']]),
  answer('a sister shown', [], ['sister'], [['sister', 12, 'certain']]),
  answer('nobody, with no answer', [], ['sister'], []),
];
const outcomes = answers.map(outcomeOf);

function answer(id: string, matchIds: string[], sameAddressIds: string[], told: Told, sameAddress: string[] = []): Answer {
  const asked = { id, kind: 'made up', group: 'made up', sought: {}, today: '2026-09-01', matchIds, sameAddressIds };
  return { asked, candidates: told.map(([candidate, score, band]) => ({ id: candidate, score, band })), sameAddress, capped: false, ms: id.length };
}

describe('what is reckoned of the answers to a set', () => {
  const figures = figuresOf(outcomes);

  it('counts who was found, at which place, and who was missed altogether', () => {
    expect([figures.positives, figures.negatives]).toEqual([6, 4]);
    expect([figures.recall1, figures.recall5, figures.missed].map((share) => share * 6)).toEqual([1, 3, 1]);
  });

  it('counts as shown wrongly who is neither right nor at the address, and as certain whoever is said to be', () => {
    expect([figures.shownWrongly, figures.certainWrongly].map((share) => share * 4)).toEqual([1, 1]);
    expect(figures.certainWrongChild * 6).toBe(1);
  });

  it('counts who lives at the address, told as such or as a candidate', () => {
    expect(figures.sameAddress).toBeCloseTo(2 / 3);
    expect(figures.sameAddressExtra).toBeCloseTo(1 / 10);
  });

  it('gives the middle and the worst of the times, and the length of the list', () => {
    expect([figures.p50.median, figures.p99]).toEqual([18, 26]);
    expect(figures.meanList).toBeCloseTo(1.4);
  });

  it('draws what every threshold would show', () => {
    expect(curveOf(outcomes)).toEqual([{ shownWrongly: 0, recall5: 2 / 6 }, { shownWrongly: 1 / 4, recall5: 4 / 6 }]);
    expect(figures.curve.map(([, recall5]) => recall5 * 6)).toEqual([2, 2, 2, 2]);
  });

  it('marks each band where it stands on the curve', () => {
    expect(atBand(outcomes, 'certain')).toEqual({ shownWrongly: 0, recall5: 1 / 6 });
    expect(atBand(outcomes, 'possible')).toEqual({ shownWrongly: 1 / 4, recall5: 3 / 6 });
  });
});
