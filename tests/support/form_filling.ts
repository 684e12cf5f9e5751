import type { Page } from 'puppeteer-core';
import en from '../../locales/en.json' with { type: 'json' };
import type { Persona } from '../emulator/types.ts';
import { type Answer, readForm } from './form_reader.ts';
import { judge, type JudgedRow } from './judgement.ts';
import { fill, noSteps, type OnStep, openSignedIn, tickGuesses } from './popup_driver.ts';
import type { Rig } from './rig.ts';

export const FORMS = [
  { file: 'scholarship_aspnet.html', title: 'Scholarship', name: 'scholarship' },
  { file: 'voter_react.html', title: 'New voter', name: 'voter' },
  { file: 'university_bootstrap.html', title: 'University admission', name: 'university' },
] as const;

export type DemoForm = (typeof FORMS)[number];

export interface FilledForm {
  page: Page;
  /** Still open, and showing the results. */
  popup: Page;
  before: Answer[];
  rows: JudgedRow[];
  /** The sentence above the results. */
  said: string;
}

export const openForm = (rig: Rig, { file }: Pick<DemoForm, 'file'>): Promise<Page> =>
  rig.browser.openPage(`${rig.site.baseUrl}/forms/${file}`);

/** Opens a form and fills it through the popup, guesses included; the person is signed in. */
export async function fillDemoForm(
  rig: Rig,
  persona: Persona,
  form: DemoForm,
  onStep: OnStep = noSteps,
): Promise<FilledForm> {
  const page = await openForm(rig, form);
  const before = await readForm(page);
  await onStep(`${form.name}-empty`, page);
  const popup = await openSignedIn(rig.browser, page);
  const review = await tickGuesses(popup);
  await onStep(`${form.name}-review`, popup);
  const said = review.some(({ ticked }) => ticked) ? await fill(popup) : en.review.nothingFound;
  await onStep(`${form.name}-result`, popup);
  await onStep(`${form.name}-filled`, page);
  const rows = await judge(persona, rig.issued, before, await readForm(page), review);
  return { page, popup, before, rows, said };
}
