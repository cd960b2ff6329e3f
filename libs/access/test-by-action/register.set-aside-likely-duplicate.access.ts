import { allows } from './entitlement';

allows('register.set-aside-likely-duplicate', {
  custodian: 'always',
});
