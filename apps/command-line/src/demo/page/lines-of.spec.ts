import { linesOf } from './lines-of';
import { wrapped } from './wrapped';

const scene = {
  title: 'It is undertaken in writing',
  rules: ['MOV-62'],
  done: ['Hester Marlowe-Tighe (custodian, Eastmere) undertakes it. That binds Eastmere, and relieves Northmoor of nothing yet.'],
  seen: [{ by: 'Northmoor sees', lines: ['Case: Northmoor holds the case until it lets go; Eastmere has undertaken it.'] }, { by: 'Eastmere sees', lines: ['Move: on record here.'] }],
};

it('lays what each side sees side by side, and goes beyond no page', () => {
  const lines = linesOf(scene, { number: 6, width: 80 });
  expect(lines[0]).toBe(`6. It is undertaken in writing${'MOV-62'.padStart(50)}`);
  expect(lines.find((line) => line.startsWith('Northmoor sees'))).toBe('Northmoor sees                            Eastmere sees');
  expect(Math.max(...lines.map(({ length }) => length))).toBe(80);
});

it('keeps an indentation, and sets what goes on two further in', () => {
  expect(wrapped('  one two three', 9)).toEqual(['  one two', '    three']);
});
