import { allows } from './entitlement';

allows('register.propose-unsealing', {
  custodian: 'always',
});
