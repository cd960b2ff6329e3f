import { allows } from './entitlement';

allows('register.rotate-keys', {
  operations: 'always',
});
