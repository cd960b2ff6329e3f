import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../apps/command-line/src/project';

/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has, and the eight of level 3 that were chosen. */
const sections: Readonly<Record<string, number>> = {
  '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2, '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1, '3.2': 2, '3.3': 4, '3.4': 6,
  '3.5': 5, '3.7': 2, '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4, '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3, '6.1': 3, '6.2': 12,
  '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4, '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2, '8.1': 2,
  '8.2': 3, '8.3': 1, '8.4': 1, '9.1': 3, '9.2': 4, '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3,
  '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1, '11.6': 1, '12.1': 3, '12.2': 2, '12.3': 4, '13.1': 1, '13.2': 5, '13.3': 2,
  '13.4': 5, '14.1': 2, '14.2': 4, '14.3': 3, '15.1': 3, '15.2': 3, '15.3': 7, '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3,
  '17.1': 1, '17.2': 4, '17.3': 2,
};
const chosen = ['2.3.5', '4.1.5', '7.5.3', '8.3.2', '8.3.3', '14.2.6', '14.2.7', '15.4.2'];

const rows = readFileSync(join(root, 'docs/asvs.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/u.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, number = '', level = '', , judged = '', how = '', shownBy = '']) => ({ number, level, judged, how, shownBy: [...shownBy.matchAll(/`([^`]+)`/gu)].map((match) => match[1] ?? '') }));

describe('the table of OWASP ASVS', () => {
  it('has every requirement of levels 1 and 2 once, and those chosen of level 3', () => {
    const counts: Record<string, number> = {};
    for (const { number, level } of rows) {
      const section = number.split('.').slice(0, 2).join('.');
      if (level !== '3') counts[section] = (counts[section] ?? 0) + 1;
    }
    expect(counts).toEqual(sections);
    expect(rows.filter(({ level }) => level === '3').map(({ number }) => number)).toEqual(chosen);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);
  });

  it('judges each, and says why or how', () => {
    for (const { number, judged, how } of rows) expect([number, ['met', 'by design', 'exception', 'not applicable'].includes(judged), how !== '']).toEqual([number, true, true]);
  });

  it('names a test for what is met, a file for what is so by design', () => {
    for (const { number, judged, shownBy } of rows) {
      if (judged === 'met') expect([number, shownBy.some((path) => path.endsWith('.spec.ts'))]).toEqual([number, true]);
      if (judged === 'by design') expect([number, shownBy.length > 0]).toEqual([number, true]);
    }
  });

  it('names nothing that is not there', () => {
    expect(rows.flatMap(({ shownBy }) => shownBy).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('counts itself rightly', () => {
    const said = /^(\d+) requirements: (\d+) met, (\d+) by design, (\d+) exceptions, (\d+) not applicable/mu.exec(readFileSync(join(root, 'docs/asvs.md'), 'utf8'))?.slice(1).map(Number);
    const counted = ['met', 'by design', 'exception', 'not applicable'].map((kind) => rows.filter(({ judged }) => judged === kind).length);
    expect(said).toEqual([rows.length, ...counted]);
  });
});
