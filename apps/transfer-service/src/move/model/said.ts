import type { ChildTold } from '../move';

/** A made-up child of the model: what is told of them is always the same. */
export const someChild: ChildTold = {
  particulars: { names: [{ kind: 'legal', given: 'Aderyn', family: 'Quillfeather' }], birth: { dateOfBirth: '2019-03-14' }, sex: 'female', household: [], legalStatus: 'none' },
};
