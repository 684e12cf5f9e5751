/** What people uploaded themselves before the emulator started: persona, path, the file below `files/`, date, description. */
export type UploadRow = [persona: string, path: string, file: string, date: string, description: string];

/** Every locker has it, empty or not. */
export const FIRST_FOLDER = 'My Documents';

export const UPLOADS: readonly UploadRow[] = [
  ['asha', 'bonafide.pdf', 'bonafide.pdf', '2024-07-01T05:10:00Z', 'Bonafide Certificate'],
  ['asha', 'My Documents/signature.png', 'signature.png', '2024-06-20T10:02:11Z', 'Signature'],
  ['asha', 'My Documents/photo.jpg', '../../documents/avatars/f1.jpg', '2024-06-20T10:03:40Z', 'Photograph'],
  [
    'asha',
    'My Documents/Scholarship/आय प्रमाण पत्र.jpg',
    'income_certificate.jpg',
    '2024-07-02T09:15:30Z',
    'Income Certificate',
  ],
  [
    'asha',
    'My Documents/Scholarship/2024-25/fee receipt.pdf',
    'fee_receipt.pdf',
    '2024-07-02T09:20:05Z',
    'Fee Receipt',
  ],
  [
    'asha',
    'My Documents/Scholarship/2024-25/bank_passbook.png',
    'signature.png',
    '2024-07-02T09:21:47Z',
    'Bank Passbook',
  ],
  ['rakesh', 'My Documents/हस्ताक्षर.png', 'signature.png', '2024-02-11T04:45:00Z', 'Signature'],
  [
    'rakesh',
    'My Documents/Job/2024/bonafide.pdf',
    'bonafide.pdf',
    '2024-02-11T04:50:00Z',
    'Bonafide Certificate',
  ],
  ['murugan', 'My Documents/கையொப்பம்.png', 'signature.png', '2024-03-01T08:00:00Z', 'Signature'],
  [
    'murugan',
    'My Documents/photo.jpg',
    '../../documents/avatars/m2.jpg',
    '2024-03-01T08:01:00Z',
    'Photograph',
  ],
  [
    'tara',
    'My Documents/Rent/2025/fee receipt.pdf',
    'fee_receipt.pdf',
    '2025-02-03T11:30:00Z',
    'Rent Receipt',
  ],
  ['odd', 'My Documents/signature.png', 'signature.png', '2023-01-05T06:00:00Z', 'Signature'],
  ['odd', 'My Documents/नमूना/fee receipt.pdf', 'fee_receipt.pdf', '2023-01-05T06:05:00Z', 'Fee Receipt'],
];
