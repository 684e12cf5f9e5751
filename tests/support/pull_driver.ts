import type { Page } from 'puppeteer-core';
import en from '../../locales/en.json' with { type: 'json' };
import { createCatalogue } from '../emulator/catalogue/catalogue.ts';
import type { EmulatorConfig } from '../emulator/control.ts';
import { createRecords } from '../emulator/records/records.ts';
import type { Persona, PersonaDocument } from '../emulator/types.ts';
import { choose, search, write } from './locker_driver.ts';
import { press } from './popup_driver.ts';
import type { Rig } from './rig.ts';
import { waitUntil } from './wait_until.ts';

type Pullable = EmulatorConfig['pullable'][number];

/** What the emulator has for a person under this document type, with the answer that it gives at first. */
export function pullableOf(rig: Rig, persona: Persona, doctype: string): Pullable {
  const found = rig.emulator.config.pullable.find(
    (each) => each.persona === persona.id && each.doctype === doctype,
  );
  if (!found) throw new Error(`${persona.id} can pull no ${doctype}`);
  return found;
}

/** The document behind it, as the issuer's repository holds it. */
export function documentBehind(rig: Rig, { uri }: Pullable): PersonaDocument {
  const { all } = createRecords(rig.emulator.personas, createCatalogue());
  const found = all.find(({ document }) => document.uri === uri);
  if (!found) throw new Error('No document belongs to this');
  return found.document;
}

interface Wanted {
  issuer: string;
  document: string;
  /** By label; those that the issuer asks for beyond are left as proposed. */
  answers: Record<string, string>;
}

/** What a person would look for and type, to get this document. */
export function wantedOf({ orgid, doctype, parameters }: Pullable): Wanted {
  const issuer = createCatalogue().byOrgid(orgid);
  const offered = issuer?.documents.find((each) => each.doctype === doctype);
  if (!issuer || !offered) throw new Error(`Nobody offers ${doctype}`);
  const asked = offered.parameters.map(({ paramname, label }) => [label, parameters[paramname] ?? '']);
  return { issuer: issuer.name, document: offered.name, answers: Object.fromEntries(asked) };
}

/** From the list of issuers to the form of the document; `typed` is what the person searches the issuer by. */
export async function goToForm(page: Page, { issuer, document }: Wanted, typed = issuer): Promise<void> {
  await search(page, typed);
  await choose(page, issuer);
  await choose(page, document);
  await waitUntil('the form', () => page.$('.pull-form'));
}

export async function answer(page: Page, answers: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(answers)) await write(page, label, value);
}

/** Ticks the consent sentence. */
export async function consent(page: Page): Promise<void> {
  const box = await waitUntil('the consent tick', () => page.$('.consent input[type=checkbox]'));
  await box.click();
}

/** Ticks, sends, and waits until there is an answer of whatever kind. */
export async function send(page: Page): Promise<void> {
  await consent(page);
  await press(page, en.locker.get.send);
  await waitUntil('the answer', () => page.$('.placeholder h3, .placeholder h4, .problem, .placeholder'));
}
