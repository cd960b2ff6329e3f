import { allows } from './entitlement';

allows('register.record-office-holder', {
  custodian: 'always',
});
