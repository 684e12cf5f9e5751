import type { Feature } from '../../lib/domain/locker_views.ts';
import type { CredentialMode } from '../../lib/domain/views.ts';
import type { Section } from './route.ts';

export type Enabled = ReadonlySet<Feature>;

export const enabledOf = (features: readonly { feature: Feature; enabled: boolean }[]): Enabled =>
  new Set(features.filter(({ enabled }) => enabled).map(({ feature }) => feature));

export const ORGANISATION_FEATURES = [
  'statistics',
  'verify-account',
  'push-uri',
] as const satisfies Feature[];

/** What a section needs at least one of, to be worth a place in the navigation. */
const NEEDS: Readonly<Record<Section, readonly Feature[]>> = {
  issued: [],
  import: [],
  uploaded: ['list', 'upload'],
  get: ['pull'],
  details: [],
  organisation: ORGANISATION_FEATURES,
  privacy: [],
};

export function isOffered(section: Section, enabled: Enabled): boolean {
  const needs = NEEDS[section];
  return needs.length === 0 || needs.some((feature) => enabled.has(feature));
}

/** Why a copy can't do something; a key of `locker.privacy.reasons`. */
export type Reason = 'noSecret' | 'aboutPersons' | 'issuersOnly' | 'notOffered';

const OWN_REASONS: Partial<Record<Feature, Reason>> = {
  'verify-account': 'aboutPersons',
  'push-uri': 'issuersOnly',
};

export const reasonOf = (feature: Feature, mode: CredentialMode): Reason =>
  OWN_REASONS[feature] ?? (mode === 'public' ? 'noSecret' : 'notOffered');
