import { rowOf } from '../explain/field_row.ts';
import type { Microscope } from '../explain/pages.ts';
import { startFolderSite } from '../../support/folder_site.ts';
import { folderOf, formsOf, type LabelledForm, type SetName } from './forms.ts';
import { type Judged, judge } from './judge.ts';
import { truthOf } from './truth.ts';

export interface JudgedForm {
  form: LabelledForm;
  judged: Judged[];
  /** Controls that were given a type and carry no truth, such as the parts of a widget. */
  unlabelled: number;
  /** Labelled controls that the page does not hold any more, or that could not be reached. */
  lost: number;
}

/** Shows every form of a set to the engine, one after the other. */
export async function readForms(microscope: Microscope, set: SetName): Promise<JudgedForm[]> {
  const forms = await formsOf(set);
  const site = await startFolderSite(folderOf(set));
  const read: JudgedForm[] = [];
  try {
    for (const form of forms) {
      const frames = await microscope.look(site.urlOf(form.file));
      const controls = frames.flatMap((frame) => frame.controls);
      const judged = controls.flatMap((control) =>
        control.truth
          ? [judge(rowOf(control), truthOf(control.truth), control.field?.certainty === 'sure')]
          : [],
      );
      const unlabelled = controls.filter(
        (control) => !control.truth && rowOf(control).type !== 'none',
      ).length;
      read.push({ form, judged, unlabelled, lost: form.controls - judged.length });
    }
  } finally {
    await site.close();
  }
  return read;
}
