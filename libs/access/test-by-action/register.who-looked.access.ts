import { allows } from './entitlement';

allows('register.who-looked', {
  auditor: 'always',
});
