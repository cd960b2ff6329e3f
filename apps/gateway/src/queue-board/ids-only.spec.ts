import { idOrNone, idsOf } from './ids-only';

const uuid = '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10';

describe('what is shown of a job', () => {
  it.each([uuid, `${uuid}:first-review`, `${uuid}:first-review_2`, `${uuid}_1`])('is the id %s', (id) => {
    expect(idOrNone(id)).toBe(id);
  });

  it.each(['Quillfeather', `${uuid} Quillfeather`, '14 March 2019', '', 7, { id: uuid }])('is not %p', (value) => {
    expect(idOrNone(value)).toBe('(withheld)');
  });

  it('is what our alarms carry, and nothing else', () => {
    expect(idsOf({ deadlineId: `${uuid}:review`, gen: 3 })).toEqual({ deadlineId: `${uuid}:review`, gen: 3 });
    expect(idsOf({ errandId: 'Quillfeather', name: 'Aderyn', childId: uuid })).toEqual({ errandId: '(withheld)' });
    expect(idsOf('Quillfeather')).toEqual({});
    expect(idsOf(null)).toEqual({});
  });
});
