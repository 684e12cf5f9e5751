import type { Persona } from '../types.ts';

export const empty: Persona = {
  id: 'empty',
  mobile: '9000000004',
  pin: '100004',
  about: 'A new account: no Aadhaar, nothing issued yet',
  digilockerid: '00000000-0000-4000-8000-000000000004',
  name: 'Nirmala Namuna',
  dob: '02102003',
  gender: 'F',
  documents: [],
};
