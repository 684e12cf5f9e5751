import { beforeEach, expect, test } from 'vitest';
import { createLocker } from '../../../lib/background/locker.ts';
import type { Locker } from '../../../lib/background/locker.ts';
import type { Ports } from '../../../lib/background/ports.ts';
import type { Session } from '../../../lib/background/session.ts';
import { wipe } from '../../../lib/cache/database.ts';
import type { IssuedItem } from '../../../lib/digilocker/schemas.ts';
import type { LockerNews } from '../../../lib/domain/views.ts';
import { AppError } from '../../../lib/errors/app_error.ts';
import { PERSON, quietPorts } from './stand_ins.ts';

const PAN_URI = 'in.gov.pan-PANCR-ABCDE1234F';
const LICENCE_URI = 'in.gov.transport-DRVLC-DL0420110012345';

const itemOf = (uri: string): IssuedItem => ({
  uri,
  name: `Document ${uri.length}`,
  doctype: uri.split('-')[1] ?? '',
  issuerid: 'in.gov.namuna',
  issuer: 'Namuna Department',
  date: '01-02-2019',
  mime: ['application/pdf'],
});

let world: { items: IssuedItem[]; scope: string[]; nowMs: number };
let locker: Locker;

beforeEach(async () => {
  await wipe();
  world = {
    items: [itemOf(PAN_URI), itemOf(LICENCE_URI)],
    scope: [`issued/${PAN_URI}`],
    nowMs: Date.UTC(2026, 10, 23),
  };
  const ports: Ports = { ...quietPorts(), nowMs: () => world.nowMs };
  const session = {
    signedIn: async () => PERSON,
    tokens: async () => ({ scope: world.scope }),
    client: async () => ({
      json: async () => world.items,
      download: () => Promise.reject(new AppError('service_down')),
    }),
  };
  const noTrust = async () => ({ roots: [], kycSigners: [], signerNames: [] });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a view of the list needs no more of a session
  const enough = session as unknown as Session;
  locker = createLocker(ports, enough, { summaries: async () => [] }, noTrust);
  await locker.refresh();
});

const usesOf = ({ documents }: LockerNews): string[] | undefined => documents?.map(({ use }) => use);

test('a page that has the documents is not sent them again', async () => {
  const first = await locker.view();
  expect(first.documents).toHaveLength(2);
  expect(await locker.view(first.version)).toEqual({ ...first, documents: null });
});

test('the same list, fetched again, is not sent again', async () => {
  const first = await locker.view();
  world.nowMs += 1000;
  const again = await locker.refresh(first.version);
  expect(again).toEqual({ ...first, documents: null, fetchedAtMs: world.nowMs });
});

test('a list with another document is sent', async () => {
  const { version } = await locker.view();
  world.items = [itemOf(PAN_URI)];
  const news = await locker.refresh(version);
  expect(news.documents).toHaveLength(1);
  expect(news.version).not.toBe(version);
});

test('another consent is another list, though the documents are the same', async () => {
  const first = await locker.view();
  expect(usesOf(first)).toEqual(['attach-only', 'not-shared']);
  world.scope = [`issued/${PAN_URI}`, `issued/${LICENCE_URI}`];
  expect(usesOf(await locker.view(first.version))).toEqual(['attach-only', 'attach-only']);
});

test('a version that is not known brings all documents', async () => {
  expect((await locker.view('of another time')).documents).toHaveLength(2);
});
