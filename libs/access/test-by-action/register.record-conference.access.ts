import { allows } from './entitlement';

allows('register.record-conference', {
  custodian: 'always',
  chair: 'always',
});
