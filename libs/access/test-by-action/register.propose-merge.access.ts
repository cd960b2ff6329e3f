import { allows } from './entitlement';

allows('register.propose-merge', {
  custodian: 'always',
});
