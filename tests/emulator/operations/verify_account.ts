/** Operation 18: is there an account for this mobile or Aadhaar number. Version 2.4 no longer has it. */
import { json } from '../http.ts';
import { oddDigilockerid } from '../oddities.ts';
import { uidOf } from '../records/records.ts';
import type { Persona } from '../types.ts';
import type { World } from '../world.ts';
import { HASH_ERRORS } from './hash.ts';
import type { Fields, HashOperation } from './operation.ts';

export const verifyAccount: HashOperation = {
  number: 18,
  name: 'verify_account',
  section: 'Verify Account',
  method: 'POST',
  path: '/public/account/2/verify',
  removedIn: 'v2.4',
  auth: 'hash',
  hashed: ['clientid', ['uid', 'mobile'], 'ts'],
  rules: [
    {
      text: 'Either one of uid or mobile number is mandatory',
      broken: ({ uid, mobile }) => !uid && !mobile,
    },
  ],
  errors: HASH_ERRORS,
  handle({ world, fields, odd }) {
    const persona = accountOf(world, fields);
    const registered = persona !== undefined;
    const digilockerid = persona && (odd ? oddDigilockerid(persona) : persona.digilockerid);
    return json({
      registered: odd ? registered : String(registered),
      ...(digilockerid === undefined ? {} : { digilockerid }),
    });
  },
};

/** With both numbers, `uid` counts. */
function accountOf({ personas }: World, { uid, mobile }: Fields): Persona | undefined {
  if (uid) return personas.find(({ aadhaar }) => aadhaar && uidOf(aadhaar.last4) === uid);
  return personas.find((persona) => persona.mobile === mobile);
}
