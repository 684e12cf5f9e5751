import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { FIELD_KINDS } from '../../lib/domain/field_kinds.ts';
import { WHOSE } from '../../lib/domain/fields.ts';
import { ROOT } from '../support/root.ts';

const PAGE = 'tests/fixtures/explain/page.html';
const run = promisify(execFile);

const explain = async (...args: string[]): Promise<string> => {
  const { stdout } = await run(process.execPath, [join(ROOT, 'tests', 'tools', 'explain.ts'), ...args], {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: ROOT },
  });
  return stdout;
};

const count = v.nullable(v.number());
const base = {
  selector: v.string(),
  label: v.string(),
  section: v.nullable(v.picklist(['permanent', 'correspondence'])),
  whose: v.picklist(WHOSE),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  blocked: v.nullable(v.picklist(['hidden', 'disabled', 'read-only'])),
  evidence: v.array(v.string()),
  value: v.nullable(v.string()),
  document: v.nullable(v.string()),
  notes: v.array(v.string()),
};
const rowsSchema = v.array(
  v.union([
    v.strictObject({
      ...base,
      type: v.literal('file'),
      doctypes: v.array(v.pipe(v.string(), v.regex(/^[A-Z0-9]{4,6}$/))),
      accept: v.array(v.string()),
      minBytes: count,
      maxBytes: count,
      width: count,
      height: count,
      multiple: v.boolean(),
    }),
    v.strictObject({ ...base, type: v.picklist([...FIELD_KINDS, 'none']) }),
  ]),
);

describe('explain', () => {
  let rows: v.InferOutput<typeof rowsSchema>;
  const rowAt = (selector: string) => rows.find((row) => row.selector === selector);

  beforeAll(async () => {
    const answer: unknown = JSON.parse(await explain(PAGE, '--json', '--persona', 'asha'));
    rows = v.parse(rowsSchema, answer);
  });

  it('has one row for every control, with a selector of its own', () => {
    expect(rows.map(({ selector }) => selector)).toEqual([
      '#applicant',
      'input[name="late"]',
      'input[name="sex"][value="M"]',
      'td:nth-of-type(2) > input',
      'td:nth-of-type(3) > input',
      'input[name="website"]',
      'input[name="unseen"]',
      'div',
      '#sheet',
      'address-card >>> input[name="district"]',
      'address-card >>> address-pin >>> #pin',
      '#more >>> #applicant',
      '#more >>> #state',
      'iframe:nth-of-type(2) >>> input[name="mobile"]',
    ]);
  });

  it('says what each control asks for, in shadow roots and frames as well', () => {
    const selectors = ['#applicant', 'address-card >>> address-pin >>> #pin', '#more >>> #applicant'];
    expect(selectors.map((selector) => rowAt(selector)?.type)).toEqual(['name.full', 'address.pin', 'email']);
  });

  it('waits for a label that arrives late', () => {
    expect(rowAt('input[name="late"]')).toMatchObject({ label: "Father's Name", type: 'name.father' });
  });

  it('leaves a frame of another origin alone', () => {
    expect(rowAt('iframe:nth-of-type(2) >>> input[name="mobile"]')?.type).toBe('none');
  });

  it('says which document and which limits a file input wants', () => {
    expect(rowAt('#sheet')).toMatchObject({
      type: 'file',
      doctypes: ['SSCER', 'SPCER'],
      accept: ['application/pdf'],
      minBytes: 10_240,
      maxBytes: 102_400,
    });
  });

  it('says which value comes from which document, and none for what nobody sees', () => {
    expect(rowAt('input[name="late"]')).toMatchObject({
      value: 'RAMESH VASANT NAMUNA',
      document: 'Class X Marksheet',
    });
    expect(rowAt('input[name="unseen"]')).toMatchObject({ value: null, document: null, blocked: 'hidden' });
  });

  it('prints a line for each control under a heading and a rule', async () => {
    const lines = (await explain(PAGE)).trimEnd().split('\n');
    expect(lines[0]).toMatch(/^selector +label +type +section +whose +confidence +evidence$/);
    expect(lines).toHaveLength(rows.length + 2);
  });

  it('says on standard error what it cannot open', async () => {
    await expect(explain('nowhere.html')).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'There is no file "nowhere.html".\n',
    });
  });
});
