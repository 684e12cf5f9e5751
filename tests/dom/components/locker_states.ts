import type { CheckFile } from '../../../components/check_file.ts';
import type { Handlers } from '../../../lib/messages/protocol.ts';
import { refuse, silence } from './background.ts';
import {
  checkByName,
  checkForever,
  emptyLocker,
  file,
  importedDocuments,
  importedLocker,
  noProfile,
  profile,
  SHARE_CODE,
} from './import_fixtures.ts';
import { locker, NOW_MS, signedIn, signedOut, signingIn, unconnected } from './fixtures.ts';
import { drop, jpeg, openWith, pdf, press, type } from './locker_actions.tsx';
import {
  featuresWithout,
  folder,
  imageFile,
  manyIssuers,
  pullForm,
  statistics,
  thousands,
  upload,
  uploads,
} from './locker_fixtures.ts';

export interface LockerCase {
  hash: string;
  answers?: Partial<Handlers>;
  checkFile?: CheckFile;
  /** What the person does to get there. */
  act?: () => Promise<void>;
  /** Text that only this state shows, in English. */
  shows: string;
}

function first<Item>([item]: readonly Item[]): Item {
  if (item === undefined) throw new Error('an empty list');
  return item;
}

const PAN = '#issued?document=pan';
const AADHAAR = '#issued?document=aadhaar';
const VIEW = '.detail .actions button:nth-of-type(1)';
const DATA = '.detail .actions button:nth-of-type(3)';

const toForm = async () => {
  await press('[role=option]');
  await press('[role=option][aria-setsize="3"]');
  await press('.pull-form input[type=text]');
};

const toAnswer = async () => {
  await toForm();
  await press('.consent input[type=checkbox]');
  await press('.pull-send button');
};

const choose =
  (...names: readonly string[]) =>
  async () =>
    drop(...names.map(file));

const GUEST: Partial<Handlers> = {
  'session.get': async () => ({ ...signedOut, imported: 3 }),
  'locker.get': async () => importedLocker,
  'import.keep': async () => first(importedDocuments),
};

const importing = (names: readonly string[], shows: string, answers: Partial<Handlers> = {}): LockerCase => ({
  hash: '#import',
  answers: { ...GUEST, ...answers },
  checkFile: checkByName,
  act: choose(...names),
  shows,
});

const pulling = (shows: string, request: Handlers['pull.request']): LockerCase => ({
  hash: '#get',
  act: toAnswer,
  answers: { 'pull.request': request },
  shows,
});

/** Every state that the full page can be in. */
export const LOCKER_STATES: Readonly<Record<string, LockerCase>> = {
  loading: { hash: '', answers: { 'session.get': silence }, shows: 'One moment…' },
  failed: { hash: '', answers: { 'session.get': refuse('internal') }, shows: 'could not finish this' },
  unconnected: {
    hash: '',
    answers: { 'session.get': async () => unconnected, 'locker.get': async () => emptyLocker },
    shows: 'No organisation is connected',
  },
  'signed out': {
    hash: '',
    answers: { 'session.get': async () => signedOut, 'locker.get': async () => emptyLocker },
    shows: 'Sign in with DigiLocker',
  },
  'signed out, with imported files': {
    hash: '#issued?document=import-3',
    answers: GUEST,
    shows: 'You are not signed in',
  },
  'unconnected, with imported files': {
    hash: '#issued',
    answers: { ...GUEST, 'session.get': async () => ({ ...unconnected, imported: 3 }) },
    shows: 'no organisation is connected',
  },
  'signed out, a section that needs DigiLocker': {
    hash: '#get',
    answers: GUEST,
    shows: 'For this you sign in first',
  },
  'unconnected, a section that needs DigiLocker': {
    hash: '#uploaded',
    answers: { ...GUEST, 'session.get': async () => unconnected },
    shows: 'works with your DigiLocker directly',
  },
  'signed out, privacy': { hash: '#privacy', answers: GUEST, shows: 'Delete everything' },

  'import, nothing yet': {
    hash: '#import',
    answers: { ...GUEST, 'locker.get': async () => emptyLocker },
    shows: 'Nothing imported yet',
  },
  'import, some kept': { hash: '#import', answers: GUEST, shows: 'Imported documents' },
  'import under a PIN': {
    hash: '#import',
    answers: { 'session.get': async () => ({ ...signedIn, remembered: true }) },
    shows: 'kept under your PIN',
  },
  'import, checking': { ...importing(['pan.xml'], 'Checking…'), checkFile: checkForever },
  'import, keeping': importing(['pan.xml'], 'Adding…', { 'import.keep': silence }),
  'import, kept': importing(['pan.xml'], 'What it can fill'),
  'import, certificate expired': importing(['expired.xml'], 'the document stays good'),
  'import, other signer': importing(['board.xml'], 'NAMUNA BOARD OF EXAMINATIONS, unchanged'),
  'import, altered': importing(['altered.xml'], 'Do not use it'),
  'import, unknown signer': importing(['unknown.xml'], 'does not know who signed it'),
  'import, not signed': importing(['unsigned.xml'], 'nobody vouches for what it says'),
  'import, a credential': importing(['credential.json'], 'digital credential'),
  'import, unknown to us': importing(['other.xml'], 'found nothing in this file'),
  'import, a PDF': importing(['in.gov.cbse-HSCER-1234567.pdf'], 'What is this document?'),
  'import, a locked PDF': importing(['locked.pdf'], 'opens only with a password'),
  'import, an Aadhaar PDF': importing(['aadhaar card.pdf'], 'does not keep Aadhaar files'),
  'import, no document': importing(['notes.txt'], 'not a document from DigiLocker'),
  'import, no space': importing(['pan.xml'], 'too little space', { 'import.keep': refuse('storage_full') }),
  'import, share code': importing(['offline-ekyc.zip'], 'Type the share code'),
  'import, wrong share code': {
    ...importing(['offline-ekyc.zip'], 'does not open with this share code'),
    act: async () => openWith('0000'),
  },
  'import, offline e-KYC': {
    ...importing(['offline-ekyc.zip'], 'Not kept: the file itself'),
    act: async () => openWith(SHARE_CODE),
  },

  details: {
    hash: '#details',
    answers: { 'profile.get': async () => profile },
    shows: 'Where your documents differ',
  },
  'details, nothing yet': {
    hash: '#details',
    answers: { ...GUEST, 'profile.get': async () => noProfile },
    shows: 'agree with each other',
  },
  'details, a refused fact': {
    hash: '#details',
    answers: { 'profile.get': async () => profile },
    act: async () => {
      await type('.declared-field:nth-of-type(7) input', '12345');
      await press('.declared-field:nth-of-type(7) button');
    },
    shows: 'not a mobile number',
  },
  'details, failed': {
    hash: '#details',
    answers: { 'profile.get': refuse('storage_failed') },
    shows: 'could not save',
  },
  'signing in': {
    hash: '',
    answers: { 'session.get': async () => signingIn },
    shows: 'Finish in the window that opened',
  },
  'sign in again': {
    hash: '#issued',
    answers: { 'session.get': async () => ({ ...signedIn, signInAgain: true }) },
    shows: 'wants you to sign in again',
  },
  'features unknown': {
    hash: '#issued',
    answers: { 'features.get': refuse('internal') },
    shows: 'could not finish this',
  },

  'issued documents': { hash: '#issued', shows: 'Choose a document to see it' },
  'issued, five thousand': {
    hash: '#issued',
    answers: { 'locker.get': async () => ({ ...locker, documents: thousands }) },
    shows: '5000 documents',
  },
  'issued, offline': {
    hash: '#issued',
    answers: { 'locker.get': async () => ({ ...locker, problem: 'offline' }) },
    shows: 'You are offline',
  },
  'issued, none': {
    hash: '#issued',
    answers: { 'locker.get': async () => ({ ...locker, documents: [] }) },
    shows: 'No documents yet',
  },
  'issued, first fetch': {
    hash: '#issued',
    answers: {
      'locker.get': async () => ({
        documents: [],
        version: 'none',
        fetchedAtMs: null,
        refreshing: true,
        problem: null,
      }),
    },
    shows: 'Getting your documents',
  },
  'issued, failed': {
    hash: '#issued',
    answers: { 'locker.get': refuse('storage_failed') },
    shows: 'could not save',
  },
  'a document that is gone': { hash: '#issued?document=other', shows: 'not in the list' },
  'a document': { hash: PAN, shows: 'Issued by' },
  'a document that is not shared': { hash: '#issued?document=licence', shows: 'You did not share' },
  'a document on its way': {
    hash: PAN,
    answers: { 'document.file': silence },
    act: async () => press(VIEW),
    shows: 'Getting the file',
  },
  'a PDF': { hash: PAN, act: async () => press(VIEW), shows: 'not opened in the browser' },
  'an image': {
    hash: PAN,
    answers: { 'document.file': async () => imageFile },
    act: async () => press(VIEW),
    shows: 'Integrity not verified',
  },
  'a file that fails': {
    hash: PAN,
    answers: { 'document.file': refuse('issuer_down') },
    act: async () => press(VIEW),
    shows: 'office that issues',
  },
  'data of a document': { hash: PAN, act: async () => press(DATA), shows: 'ABCDE1234F' },
  'data with a photograph': { hash: AADHAAR, act: async () => press(DATA), shows: 'Last four digits' },
  'data that fails': {
    hash: PAN,
    answers: { 'document.data': refuse('document_unreadable') },
    act: async () => press(DATA),
    shows: 'could not be read',
  },

  issuers: { hash: '#get', shows: '6 issuers' },
  'issuers, on their way': {
    hash: '#get',
    answers: { 'catalogue.issuers': silence },
    shows: 'Getting the list of issuers',
  },
  'issuers, fifteen hundred': {
    hash: '#get',
    answers: { 'catalogue.issuers': async () => ({ issuers: manyIssuers, fetchedAtMs: NOW_MS }) },
    shows: '1500 issuers',
  },
  'issuers, none of a kind': {
    hash: '#get',
    answers: {
      'catalogue.issuers': async () => ({ issuers: manyIssuers.slice(0, 1), fetchedAtMs: NOW_MS }),
    },
    act: async () => press('.chip:nth-of-type(5)'),
    shows: 'No issuer matches',
  },
  'issuers, failed': {
    hash: '#get',
    answers: { 'catalogue.issuers': refuse('service_down') },
    shows: 'not available at the moment',
  },
  'documents of an issuer': {
    hash: '#get',
    act: async () => press('[role=option]'),
    shows: 'Migration Certificate',
  },
  'an issuer that offers nothing': {
    hash: '#get',
    answers: { 'catalogue.documents': async () => [] },
    act: async () => press('[role=option]'),
    shows: 'offers no documents',
  },
  'the form of a document': { hash: '#get', act: toForm, shows: 'From your documents' },
  'a form without questions': {
    hash: '#get',
    answers: { 'catalogue.pullForm': async () => ({ ...pullForm, parameters: [] }) },
    act: async () => {
      await press('[role=option]');
      await press('[role=option][aria-setsize="3"]');
      await press('.consent input');
    },
    shows: 'asks for no details',
  },
  'a form, ticked': {
    hash: '#get',
    act: async () => {
      await toForm();
      await press('.consent input[type=checkbox]');
    },
    shows: 'Some details are empty',
  },
  pulling: pulling('Asking the issuer', silence),
  pulled: pulling('is in your DigiLocker', async () => ({ outcome: 'pulled', documentId: 'pan' })),
  'pull pending': pulling('Sent to the issuer', async () => ({ outcome: 'pending' })),
  'pull pending, as a refusal': pulling('Sent to the issuer', refuse('pull_pending')),
  'pulled before': pulling('You have it already', async () => ({ outcome: 'already-there' })),
  'no record': pulling('has no record with these details', refuse('pull_no_record')),
  'Aadhaar not linked': pulling('has no Aadhaar linked', refuse('aadhaar_not_linked')),
  'issuer gone': pulling('does not offer this document', refuse('issuer_not_found')),
  'consent over': pulling('is over', refuse('consent_expired')),
  'pull not offered': {
    hash: '#get',
    answers: {
      'session.get': async () => ({ ...signedIn, mode: 'public' }),
      'features.get': async () => featuresWithout('pull', 'upload', 'statistics'),
    },
    shows: 'works without a secret',
  },

  'uploaded by me': { hash: '#uploaded', shows: 'Rent agreement.pdf' },
  'uploaded, on its way': {
    hash: '#uploaded',
    answers: { 'uploaded.folder': silence },
    shows: 'One moment…',
  },
  'uploaded, in a folder': {
    hash: '#uploaded',
    act: async () => press('.item-folder'),
    shows: 'Character certificate.pdf',
  },
  'uploaded, an empty folder': {
    hash: '#uploaded',
    answers: { 'uploaded.folder': async () => ({ ...folder, items: [] }) },
    shows: 'This folder is empty',
  },
  'uploaded, a folder that is gone': {
    hash: '#uploaded',
    answers: { 'uploaded.folder': refuse('folder_not_found') },
    shows: 'This folder is no longer',
  },
  'uploaded, saved': {
    hash: '#uploaded',
    act: async () => press('.item-line .button'),
    shows: 'arrived as DigiLocker sent it',
  },
  'uploads in all states': {
    hash: '#uploaded',
    answers: { 'upload.list': async () => uploads },
    shows: '2 files on their way',
  },
  'an upload that arrived twice': {
    hash: '#uploaded',
    answers: { 'upload.list': async () => [upload('sent', { twice: true })] },
    shows: 'this file twice',
  },
  'uploads checked before they are sent': {
    hash: '#uploaded',
    answers: { 'upload.begin': refuse('storage_full') },
    act: async () =>
      drop(
        jpeg('अंकपत्र.jpg'),
        pdf('large.pdf', 10_000_001),
        new File(['plain text'], 'notes.txt'),
        new File([], 'empty.pdf'),
        pdf('good.pdf'),
      ),
    shows: 'too little space',
  },
  'uploads not offered': {
    hash: '#uploaded',
    answers: { 'features.get': async () => featuresWithout('upload') },
    shows: 'Rent agreement.pdf',
  },

  organisation: { hash: '#organisation', shows: 'DigiLocker in figures' },
  'organisation, figures failed': {
    hash: '#organisation',
    answers: { 'organisation.statistics': refuse('not_allowed_for_organisation') },
    shows: 'Your organisation may not do this',
  },
  'organisation, no figures yet': {
    hash: '#organisation',
    answers: {
      'organisation.statistics': async () => ({ ...statistics, months: [], years: [], countAsOn: null }),
    },
    shows: 'Requesters',
  },
  'organisation, faults': {
    hash: '#organisation',
    act: async () => press('.push-fields ~ .button-primary'),
    shows: 'A URI has three parts',
  },

  privacy: { hash: '#privacy', shows: 'What this copy can do' },
  'privacy, no consents yet': {
    hash: '#privacy',
    answers: { 'consent.receipts': async () => [] },
    shows: 'your consent is noted here',
  },
  'privacy, without a known end': {
    hash: '#privacy',
    answers: {
      'session.get': async () => ({
        ...signedIn,
        mode: 'public',
        consentEndsAtMs: null,
        integrityChecked: false,
      }),
      'features.get': async () => featuresWithout('refresh', 'pull', 'upload', 'verify-account', 'push-uri'),
    },
    shows: 'No end is known',
  },
  'privacy, sign-out of the site failed': {
    hash: '#privacy',
    answers: { 'session.endSite': refuse('offline') },
    act: async () => press('.way-out + .way-out .button'),
    shows: 'You are offline',
  },
};
