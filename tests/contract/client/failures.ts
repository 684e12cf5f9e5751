/** What every operation has in common on a bad day. */
import { describe, expect, test } from 'vitest';
import { OPERATIONS } from '../../../lib/digilocker/operations.ts';
import type { OperationName } from '../../../lib/digilocker/operations.ts';
import type { ErrorCode } from '../../../lib/errors/codes.ts';
import type { FaultInput } from '../../emulator/faults.ts';
import { OPERATIONS as EMULATED } from '../../emulator/operations/table.ts';
import type { Emulator } from '../../emulator/server.ts';
import { waitUntil } from '../../support/wait_until.ts';
import { CANARY, expectCode, signedIn } from './bench.ts';
import type { Bench } from './bench.ts';
import { SECTIONS } from './documented_errors.ts';
import type { DocumentedError } from './documented_errors.ts';
import { inAHurry } from './hurry.ts';

/** What the emulator calls an operation. */
export function emulatedName(name: OperationName): string {
  const row = EMULATED.find(({ number }) => number === OPERATIONS[name].number);
  if (!row) throw new Error(`The emulator has no operation ${OPERATIONS[name].number}`);
  return row.name;
}

export interface Subject {
  name: OperationName;
  emulator: () => Emulator;
  /** Does what a person does to reach the operation. */
  call: (bench: Bench) => Promise<unknown>;
  /** Everything before it; signed in unless told otherwise. */
  prepare?: (emulator: Emulator) => Promise<Bench>;
}

const json = (error: string, error_description: string) => ({
  body: JSON.stringify({ error, error_description }),
  contentType: 'application/json;charset=UTF-8',
});

/** As the tables print the codes, and as sample answers do, with blanks around. */
const spellings = (row: DocumentedError) => {
  const once = [{ ...row, title: row.description ?? 'as printed' }];
  return row.error === '' ? once : [...once, { ...row, error: ` ${row.error} `, title: 'with blanks' }];
};

/** What a broken answer ends as, by the kind of answer that the operation has; null: nobody needs that answer. */
const BROKEN = {
  page: null,
  json: { refused: 'request_refused', down: 'service_down', unreadable: 'answer_unreadable' },
  bytes: { refused: 'request_refused', down: 'service_down', unreadable: null },
  nothing: { refused: 'request_refused', down: 'service_down', unreadable: null },
  tokens: { refused: 'sign_in_failed', down: 'service_down', unreadable: 'answer_unreadable' },
  revocation: { refused: 'service_down', down: 'service_down', unreadable: null },
} as const;

type Mishap = [title: string, fault: Omit<FaultInput, 'operation'>, code: ErrorCode | null];

function mishaps(kind: Exclude<keyof typeof BROKEN, 'page'>): Mishap[] {
  const { refused, down, unreadable } = BROKEN[kind];
  const hasBody = kind !== 'nothing' && kind !== 'revocation';
  const cut = hasBody ? { cut: true as const } : { status: 200, body: 'unfinished', cut: 4 };
  return [
    ['a connection that is reset before the work', { reset: true }, 'connection_unreachable'],
    ['a connection that is reset after the work', { reset: 'after' }, 'connection_unreachable'],
    ['a body that breaks off', cut, 'connection_unreachable'],
    ['half a JSON text', { status: 200, body: '{"items":[{"name"' }, unreadable],
    ['a page', { status: 200, body: '<html></html>', contentType: 'text/html' }, unreadable],
    ['an undocumented status', { status: 418, body: '' }, refused],
    ['a page with status 503', { status: 503, body: '<html></html>', contentType: 'text/html' }, down],
    ['599 without a body', { status: 599, body: '' }, down],
    [
      'another host',
      { status: 302, headers: { location: 'https://evil.example/' } },
      'connection_unreachable',
    ],
  ];
}

const kindOf = (name: OperationName): keyof typeof BROKEN =>
  name === 'revoke' ? 'revocation' : OPERATIONS[name].answer;

/** Every documented error in both spellings, and every way in which an answer can be broken. */
export function failsAsDocumented({ name, emulator, call, prepare = signedIn }: Subject): void {
  const operation = emulatedName(name);
  const kind = kindOf(name);
  if (kind === 'page') throw new Error('Nothing answers for a page but its redirect');

  async function ends(fault: Omit<FaultInput, 'operation'>, code: ErrorCode | null): Promise<void> {
    const bench = await prepare(emulator());
    // More than once, because a request may be repeated with another token or timestamp.
    emulator().setFaults([{ operation, times: 20, ...fault }]);
    await expectCode(bench, call(bench), code);
    expect(emulator().log().counts[operation]).toBeGreaterThan(0);
  }

  describe('a documented error', () => {
    test.each(SECTIONS[name].errors.flatMap(spellings))(
      '"$error" with $status ends as $code ($title)',
      async ({ error, status, code, description = CANARY }) =>
        ends({ status, ...(error === '' ? { body: '' } : json(error, description)) }, code),
    );
  });

  describe('an answer that is not as it should be', () => {
    test.each(mishaps(kind))('%s ends in a code', (_title, fault, code) => ends(fault, code));

    test.each(['made_up', 'constructor', '__proto__', ''])(
      'the unknown error "%s" is decided by the status',
      (error) =>
        ends(
          { status: 404, ...json(error, CANARY) },
          kind === 'revocation' ? 'service_down' : BROKEN[kind].refused,
        ),
    );

    test('one that does not come in time ends as timeout', async () => {
      const bench = await prepare(emulator());
      emulator().setFaults([{ operation, delayMs: 60_000 }]);
      const limits = await inAHurry(() => expectCode(bench, call(bench), 'timeout'));
      // The emulator does the work all the same: not in the middle of the next test.
      await waitUntil('the late answer', () => emulator().log().counts[operation]);
      expect(Math.max(...limits)).toBeLessThanOrEqual(60_000);
    });
  });
}

/** Operations 7–14: the one repeat with a new token. */
export function renewsItsToken({ name, emulator, call }: Subject): void {
  const operation = emulatedName(name);

  test('a token that was refused is renewed, and the request repeated once', async () => {
    const bench = await signedIn(emulator(), { keepSignedIn: true });
    emulator().clearLog();
    emulator().setFaults([{ operation, error: 'invalid_token' }]);
    await call(bench);
    expect(emulator().log().counts).toMatchObject({ [operation]: 2, refresh: 1 });
  });

  test('a token that is refused again is not renewed again', async () => {
    const bench = await signedIn(emulator(), { keepSignedIn: true });
    emulator().clearLog();
    emulator().setFaults([{ operation, error: 'invalid_token', times: 20 }]);
    await expectCode(bench, call(bench), 'signed_out');
    expect(emulator().log().counts).toMatchObject({ [operation]: 2, refresh: 1 });
  });
}
