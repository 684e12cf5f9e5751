import { describe, expect, test } from 'vitest';
import { createOrganisation } from '../../../lib/background/organisation.ts';
import { signedIn, useEmulator } from './bench.ts';
import { failsAsDocumented } from './failures.ts';
import type { Subject } from './failures.ts';
import { provesItself } from './signing.ts';

const emulator = useEmulator();
const odd = useEmulator({ odd: true });
const subject: Subject = { name: 'statistics', emulator, call: ({ client }) => client.json('statistics') };

describe.each([
  ['in a plain answer', emulator, 'developer'],
  ['in an odd answer', odd, 'developer'],
  ['through a relay', emulator, 'relay'],
] as const)('the statistics %s', (_title, server, mode) => {
  test('are numbers: twelve months, some years, and the day of the count', async () => {
    const { session } = await signedIn(server(), { mode });
    const { months, years, countAsOn, ...counts } = await createOrganisation(session).statistics();
    expect(months).toHaveLength(12);
    expect(months.every(({ month, count }) => month >= 1 && month <= 12 && count > 1e6)).toBe(true);
    expect(years.length).toBeGreaterThan(3);
    expect(countAsOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(Object.values(counts).every((count) => count > 0)).toBe(true);
  });
});

test('an answer with a count that is no number names the member', async () => {
  const { client } = await signedIn(emulator());
  const body = JSON.stringify({ users: 'many', authentic_documents: '1', issuers: '1' });
  emulator().setFaults([{ operation: 'statistics', status: 200, body, contentType: 'application/json' }]);
  await expect(client.json('statistics')).rejects.toMatchObject({
    code: 'answer_unreadable',
    detail: 'statistics users',
  });
});

failsAsDocumented(subject);
provesItself(subject, ['clientid', 'ts']);
