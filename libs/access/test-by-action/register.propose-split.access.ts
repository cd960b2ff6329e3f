import { allows } from './entitlement';

allows('register.propose-split', {
  custodian: 'always',
});
