import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { createCatalogue } from '../../../lib/background/catalogue.ts';
import { answering, deleteDatabases, quietPorts } from './stand_ins.ts';

beforeEach(deleteDatabases);

const ANSWERS: Record<string, unknown> = {
  issuers: [{ orgid: '001891', issuerid: 'in.gov.x', name: 'Namuna Board', categories: [], description: '' }],
  documents: [{ doctype: 'HSCER', description: 'Class XII Marksheet' }],
  parameters: [{ label: 'Roll No', paramname: 'rollno', valuelist: ['1', '2'], example: '1' }],
};

function opened() {
  const { session, asked } = answering(async (name) => ANSWERS[name]);
  const ports = quietPorts();
  let laterMs = 0;
  const nowMs = () => ports.nowMs() + laterMs;
  const catalogue = createCatalogue({ ...ports, nowMs }, session, { claims: async () => [] });
  return { catalogue, asked, pass: (ms: number) => (laterMs += ms) };
}

test('what the form asks is not asked of DigiLocker again when the form is sent', async () => {
  const { catalogue, asked } = opened();
  const { parameters } = await catalogue.pullForm('001891', 'HSCER');
  expect(parameters).toMatchObject([{ paramname: 'rollno', choices: ['1', '2'] }]);
  expect(await catalogue.parameters('001891', 'HSCER')).toEqual(ANSWERS['parameters']);
  expect(asked.filter((name) => name === 'parameters')).toHaveLength(1);
});

test('what another document asks is asked for', async () => {
  const { catalogue, asked } = opened();
  await catalogue.parameters('001891', 'HSCER');
  await catalogue.parameters('001891', 'SSCER');
  expect(asked).toEqual(['parameters', 'parameters']);
});

test('the questions of a document are asked for anew after a day', async () => {
  const { catalogue, asked, pass } = opened();
  await catalogue.parameters('001891', 'HSCER');
  pass(24 * 3_600_000);
  await catalogue.parameters('001891', 'HSCER');
  expect(asked).toEqual(['parameters', 'parameters']);
});

test('the names of records do not tell which issuer was looked at', async () => {
  const { catalogue } = opened();
  await catalogue.pullForm('001891', 'HSCER');
  const database = await openDB('lockerfill');
  const ids = await database.getAllKeys('lists');
  database.close();
  expect(ids).toHaveLength(3);
  expect(JSON.stringify(ids)).not.toMatch(/001891|HSCER/);
});
