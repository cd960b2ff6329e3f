import { allows } from './entitlement';

allows('register.record-child', {
  custodian: 'always',
});
