import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OPERATIONS } from '../../../lib/digilocker/operations.ts';
import type { OperationName } from '../../../lib/digilocker/operations.ts';
import { ERROR_CODES } from '../../../lib/errors/codes.ts';
import { OPERATIONS as EMULATED } from '../../emulator/operations/table.ts';
import { SECTIONS } from './documented_errors.ts';

const isName = (name: string): name is OperationName => Object.hasOwn(OPERATIONS, name);
const NAMES = Object.keys(OPERATIONS).filter(isName);
const pathOf = (file: string) => join(import.meta.dirname, `${file}.test.ts`);

test('the table has the twenty operations of the specification, in its order', () => {
  expect(NAMES.map((name) => OPERATIONS[name].number)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
});

describe.each(NAMES)('%s', (name) => {
  const { number, section, method, path } = OPERATIONS[name];
  const { file, errors } = SECTIONS[name];
  const emulated = EMULATED.find((row) => row.number === number);
  const isPage = OPERATIONS[name].answer === 'page';

  test('has a file of its own that tries every row', () => {
    expect(existsSync(pathOf(file))).toBe(true);
    const text = readFileSync(pathOf(file), 'utf8');
    expect(text).toContain(isPage ? `SECTIONS.${name}.errors` : `name: '${name}'`);
    expect(text).toContain(isPage ? 'test.each(rows)' : 'failsAsDocumented(');
    expect(Object.values(SECTIONS).filter((other) => other.file === file)).toHaveLength(1);
  });

  test('has documented errors, each once', () => {
    const keys = errors.map(({ error, status, description }) => `${error} ${status} ${description}`);
    expect(keys.length).toBeGreaterThan(1);
    expect(keys).toEqual([...new Set(keys)]);
  });

  test('is the same operation in the emulator', () => {
    // Optional placeholders of the emulator's end with a question mark.
    const plain = emulated?.path.replace('?}', '}');
    expect(emulated).toMatchObject({ section, method });
    expect(plain).toBe(path);
  });

  test('documents what the emulator can answer', () => {
    const known = errors.map(({ error, status }) => `${error} ${status}`);
    for (const { error, status } of emulated?.errors ?? []) expect(known).toContain(`${error} ${status}`);
  });

  test('documents nothing printed that the emulator has not', () => {
    const known = (emulated?.errors ?? []).map(({ error }) => error);
    // Pages answer by redirect. A status without a code, and the sample answer of 12 that belongs to 10, are not errors to provoke.
    const expected = errors.filter(({ source, error }) => source === undefined && error !== '' && !isPage);
    const strangers = expected.filter(({ error }) => !known.includes(error)).map(({ error }) => error);
    expect(strangers).toEqual(name === 'eAadhaar' ? ['uri_missing'] : []);
  });

  test('ends in codes that a person is told about', () => {
    for (const { code } of errors) if (code !== null) expect(ERROR_CODES).toContain(code);
  });
});
