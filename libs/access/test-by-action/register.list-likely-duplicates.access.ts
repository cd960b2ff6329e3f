import { allows } from './entitlement';

allows('register.list-likely-duplicates', {
  custodian: 'always',
});
