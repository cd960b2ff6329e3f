import { dispatchByHand, dispatchParked, dispatchRefused, dispatchUndelivered, dispatchUnreceipted } from '@custodian/contracts';
import { ofDispatchByHand, ofDispatchParked, ofDispatchRefused, ofDispatchUndelivered, ofDispatchUnreceipted } from './told-of-dispatches';

const { dispatchId, childId } = dispatchUndelivered.example;

describe('who is told of dispatches', () => {
  it('the Unit, where somebody is to ring or write', () => {
    expect(ofDispatchUnreceipted(dispatchUnreceipted.example)).toEqual({ kind: 'dispatch-unreceipted', because: 'eastvale', dispatchId, childId, to: [{ office: 'safeguarding-unit' }] });
    expect(ofDispatchByHand(dispatchByHand.example)).toMatchObject({ kind: 'dispatch-to-telephone', to: [{ office: 'safeguarding-unit' }] });
    expect(ofDispatchByHand({ ...dispatchByHand.example, urgent: false, childId: undefined })).toEqual({ kind: 'dispatch-by-hand', because: 'eastvale', dispatchId, to: [{ office: 'safeguarding-unit' }] });
  });

  it('the designated manager too, where nobody has told a custodian who is reached by hand only', () => {
    expect(ofDispatchUnreceipted({ ...dispatchUnreceipted.example, byHand: true }).to).toEqual([{ office: 'safeguarding-unit' }, { office: 'designated-manager' }]);
  });

  it('the designated manager, where it did not arrive, cannot be handled, or is not what it says it is', () => {
    expect(ofDispatchUndelivered(dispatchUndelivered.example)).toEqual({ kind: 'dispatch-undelivered', because: 'eastvale', dispatchId, childId, to: [{ office: 'designated-manager' }] });
    expect(ofDispatchParked(dispatchParked.example)).toEqual({ kind: 'dispatch-parked', because: 'eastvale', dispatchId, to: [{ office: 'designated-manager' }] });
    expect(ofDispatchRefused(dispatchRefused.example)).toEqual({ kind: 'dispatch-refused', because: 'signature-wrong', to: [{ office: 'designated-manager' }] });
  });
});
