import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { DigiLockerClient } from '../../../lib/digilocker/client.ts';
import { AppError } from '../../../lib/errors/app_error.ts';
import type { ErrorCode } from '../../../lib/errors/codes.ts';
import { startEmulator } from '../../emulator/server.ts';
import type { Emulator, EmulatorOptions } from '../../emulator/server.ts';
import { sessionRig } from '../../support/signed_in_rig.ts';
import type { RigOptions, SessionRig } from '../../support/signed_in_rig.ts';

export const ONCE = { keepSignedIn: false, signUp: false };
export const KEPT = { keepSignedIn: true, signUp: false };

/** An emulator for the tests of a file or a `describe`, as at its start before each of them. */
export function useEmulator(options: EmulatorOptions = {}): () => Emulator {
  let emulator: Emulator | undefined;
  const running = (): Emulator => {
    if (!emulator) throw new Error('The emulator runs in tests only');
    return emulator;
  };
  beforeAll(async () => {
    emulator = await startEmulator(options);
  });
  beforeEach(() => running().reset());
  afterAll(() => running().close());
  return running;
}

/** A session, the client behind it, and what no error text may hold. */
export interface Bench extends SessionRig {
  emulator: Emulator;
  client: DigiLockerClient;
  personal: readonly string[];
}

/** Connected, and nobody signed in. */
export async function connectedBench(emulator: Emulator, options: RigOptions = {}): Promise<Bench> {
  const rig = await sessionRig(emulator, options);
  const { client_secret } = emulator.config.clients.confidential;
  return { ...rig, emulator, client: await rig.session.client(), personal: [client_secret] };
}

export async function signedIn(
  emulator: Emulator,
  options: RigOptions & { keepSignedIn?: boolean } = {},
): Promise<Bench> {
  const bench = await connectedBench(emulator, options);
  await bench.session.begin({ ...ONCE, keepSignedIn: options.keepSignedIn ?? false });
  const tokens = await bench.records.tokens.get();
  const { accessToken = '', refreshToken = null, scope = [] } = tokens ?? {};
  const documents = scope.filter((word) => word.includes('/')).map((word) => word.split('/')[1] ?? '');
  const personal = [
    ...bench.personal,
    accessToken,
    ...(refreshToken ? [refreshToken] : []),
    ...scope,
    ...documents,
  ];
  return { ...bench, personal: personal.filter((word) => word.length > 8) };
}

/** The `uri` of a document that a persona has from the start. */
export function uriOf({ personas }: Emulator, doctype: string, persona = 'asha'): string {
  const documents = personas.find(({ id }) => id === persona)?.documents ?? [];
  const document = documents.find((one) => one.doctype === doctype);
  if (!document) throw new Error(`${persona} has no ${doctype}`);
  return document.uri;
}

/** Text of a server's own that must not reach an error of ours. */
export const CANARY = 'in.gov.pan-PANCR-ZZZPZ0000Z';

/** The work ends with this code, or well with null; and an error tells no token, secret, scope or `uri`. */
export async function expectCode(
  { personal }: Pick<Bench, 'personal'>,
  work: Promise<unknown>,
  code: ErrorCode | null,
): Promise<void> {
  const thrown: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(thrown instanceof AppError ? thrown.code : thrown).toBe(code);
  if (!(thrown instanceof AppError)) return;
  const told = `${thrown.message} ${thrown.detail ?? ''}`.toLowerCase();
  for (const word of [...personal, CANARY]) expect(told).not.toContain(word.toLowerCase());
}
