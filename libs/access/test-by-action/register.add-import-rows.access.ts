import { allows } from './entitlement';

allows('register.add-import-rows', {
  custodian: 'always',
});
