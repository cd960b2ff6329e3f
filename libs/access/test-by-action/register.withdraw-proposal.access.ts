import { allows } from './entitlement';

allows('register.withdraw-proposal', {
  custodian: 'always',
});
