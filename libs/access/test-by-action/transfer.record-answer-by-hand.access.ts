import { allows } from './entitlement';

allows('transfer.record-answer-by-hand', {
  custodian: 'always',
});
