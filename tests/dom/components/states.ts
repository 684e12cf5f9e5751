import type { Handlers } from '../../../lib/messages/protocol.ts';
import { refuse, silence } from './background.ts';
import { importedLocker, importedReview } from './import_fixtures.ts';
import {
  allFilled,
  emptyReview,
  filled,
  filling,
  locker,
  manyDocuments,
  nothingFilled,
  review,
  signedIn,
  signedOut,
  signingIn,
  unconnected,
} from './fixtures.ts';

export interface PopupCase {
  answers: Partial<Handlers>;
  tab: 'page' | 'documents';
  /** Text that only this state shows. */
  shows: string;
}

const onPage = (shows: string, answers: Partial<Handlers>): PopupCase => ({ answers, tab: 'page', shows });
const onDocuments = (shows: string, answers: Partial<Handlers>): PopupCase => ({
  answers,
  tab: 'documents',
  shows,
});

/** Every state that the popup can be in, by what the background answers. */
export const POPUP_STATES: Readonly<Record<string, PopupCase>> = {
  loading: onPage('One moment…', { 'session.get': silence }),
  failed: onPage('could not finish this', { 'session.get': refuse('internal') }),
  unconnected: onPage('No organisation is connected', { 'session.get': async () => unconnected }),
  'unconnected, with an imported file': onPage('fills from the file that you imported', {
    'session.get': async () => ({ ...unconnected, imported: 1 }),
    'locker.get': async () => importedLocker,
  }),
  'signed out, with imported files': onPage('fills from the 3 files that you imported', {
    'session.get': async () => ({ ...signedOut, imported: 3 }),
    'locker.get': async () => importedLocker,
    'page.review': async () => importedReview,
  }),
  'signed out, with imported files, after a problem': onPage('window was closed before the end', {
    'session.get': async () => ({ ...signedOut, imported: 3, problem: 'sign_in_cancelled' }),
    'locker.get': async () => importedLocker,
  }),
  'imported documents': onDocuments('3 documents', {
    'session.get': async () => ({ ...signedOut, imported: 3 }),
    'locker.get': async () => importedLocker,
  }),
  'locked, no organisation': onPage('Your documents are locked', {
    'session.get': async () => ({ state: 'locked', organisation: null, triesLeft: 1 }),
  }),
  'signed out': onPage('Sign in with DigiLocker', { 'session.get': async () => signedOut }),
  'signed out after a problem': onPage('window was closed before the end', {
    'session.get': async () => ({ ...signedOut, problem: 'sign_in_cancelled' }),
  }),
  'signed out, DigiLocker not told yet': onPage('could not be told yet', {
    'session.get': async () => ({ ...signedOut, revocationPending: true }),
  }),
  'signed out, developer connection': onPage('Test connection', {
    'session.get': async () => ({ ...signedOut, mode: 'developer', problem: 'sign_in_credentials_refused' }),
  }),
  'signing in': onPage('Finish in the window that opened', { 'session.get': async () => signingIn }),
  'waiting for the first documents': onPage('Getting your documents', {
    'locker.get': async () => ({
      documents: [],
      version: 'none',
      fetchedAtMs: null,
      refreshing: true,
      problem: null,
    }),
  }),
  reading: onPage('Looking at this form', { 'page.review': silence }),
  'page without a form': onPage('nothing to fill on this page', {
    'page.review': refuse('page_has_no_form'),
  }),
  'page that is not allowed': onPage('does not work on this page', {
    'page.review': refuse('page_not_allowed'),
  }),
  'page that does not answer': onPage('does not answer', { 'page.review': refuse('page_unreachable') }),
  review: onPage('Fill 6 fields and attach 1 file', {}),
  'review on an unknown site': onPage('Not a known government site', {
    'page.review': async () => ({ ...review, host: emptyReview.host, government: false }),
  }),
  'review of a form that goes elsewhere': onPage('another site: collect.example.org', {
    'page.review': async () => ({ ...review, sendsTo: 'collect.example.org', method: 'get' }),
  }),
  'review with nothing to fill': onPage('nothing for the fields of this form', {
    'page.review': async () => emptyReview,
  }),
  filling: onPage('3 of 7', { 'page.get': async () => filling }),
  'filled in part': onPage('3 fields filled, 1 file attached', { 'page.get': async () => filled }),
  filled: onPage('3 fields filled, 1 file attached', { 'page.get': async () => allFilled }),
  'filled, with new fields': onPage('not there before', {
    'page.get': async () => ({ ...allFilled, appeared: 2 }),
  }),
  'nothing filled': onPage('Nothing was filled', { 'page.get': async () => nothingFilled }),
  'undone in part': onPage('kept what was filled', {
    'page.get': async () => ({ state: 'undone', host: review.host, left: ['3. Gender लिंग'] }),
  }),
  locked: onPage('Your documents are locked', {
    'session.get': async () => ({
      state: 'locked',
      organisation: 'Namuna Scholarship Board',
      triesLeft: 3,
    }),
  }),
  undone: onPage('Undone', { 'page.get': async () => ({ state: 'undone', host: review.host, left: [] }) }),
  interrupted: onPage('Filling was interrupted', {
    'page.get': async () => ({ state: 'interrupted', host: review.host }),
  }),
  'sign in again': onPage('wants you to sign in again', {
    'session.get': async () => ({ ...signedIn, signInAgain: true }),
  }),
  documents: onDocuments('Updated 5 minutes ago', {}),
  'documents, unchecked': onDocuments('cannot check', {
    'session.get': async () => ({
      ...signedIn,
      mode: 'public',
      name: 'Asha Namuna Kumari Shrivastava Devi of Udaharan Nagar',
      consentEndsAtMs: null,
      integrityChecked: false,
    }),
  }),
  'documents, refreshing': onDocuments('Refreshing…', {
    'locker.get': async () => ({ ...locker, refreshing: true }),
  }),
  'documents, offline': onDocuments('You are offline', {
    'locker.get': async () => ({ ...locker, problem: 'offline' }),
  }),
  'documents, none': onDocuments('No documents yet', {
    'locker.get': async () => ({ ...locker, documents: [] }),
  }),
  'documents, none and offline': onDocuments('You are offline', {
    'locker.get': async () => ({
      documents: [],
      version: 'none',
      fetchedAtMs: null,
      refreshing: false,
      problem: 'offline',
    }),
  }),
  'documents, first fetch': onDocuments('Getting your documents', {
    'locker.get': async () => ({
      documents: [],
      version: 'none',
      fetchedAtMs: null,
      refreshing: true,
      problem: null,
    }),
  }),
  'documents, five hundred': onDocuments('500 documents', {
    'locker.get': async () => ({ ...locker, documents: manyDocuments }),
  }),
  'documents, failed': onDocuments('could not save', { 'locker.get': refuse('storage_failed') }),
};
