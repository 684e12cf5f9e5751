import type { Trust } from './types.ts';

/** Whom a production build believes (field notes, sections 5.3 and 5.4). */
export const TRUST: Trust = {
  roots: [
    {
      name: 'CCA India 2022',
      sha256: '9a3fd3176798e842ddcb12c262f11cfacca70a8b84c6ea6fda30842a95a94cd8',
      isHistoric: false,
    },
    {
      name: 'CCA India 2014',
      sha256: '60109bc6c38328598a112c7a25e38b0f23e5a7511cb815fb64e0c4ff05db7df7',
      isHistoric: true,
    },
  ],
  kycSigners: [
    {
      name: 'DS UIDAI 06',
      sha256: 'e0304b9e61ee3640ecddae2db4b617f2e2678f57dbc2826c2f86ac5c04f277df',
      isHistoric: false,
    },
    {
      name: 'DS UIDAI 05',
      sha256: 'e0f0f869d32efc7e80fae2223717a56dcf8b616f820b542a49e5bd5abf1c0f7d',
      isHistoric: true,
    },
  ],
  signerNames: ['NATIONAL E-GOVERNANCE DIVISION', 'DIGITAL INDIA CORPORATION'],
};
