import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { IssuerView } from '../../../lib/domain/locker_views.ts';
import type { ReplyOf, Send } from '../../../lib/messages/protocol.ts';
import { createLoadable } from '../loadable.ts';
import type { Loadable } from '../loadable.ts';
import { createPullModel } from './pull_model.ts';
import type { PullModel } from './pull_model.ts';

export type IssuersView = ReplyOf<'catalogue.issuers'>;
export type OfferedDocument = ReplyOf<'catalogue.documents'>[number];

export type GetStep =
  | { step: 'issuer' }
  | { step: 'document'; issuer: IssuerView; documents: Loadable<readonly OfferedDocument[]> }
  | { step: 'form'; issuer: IssuerView; document: OfferedDocument; pull: PullModel };

export interface GetModel {
  step: ReadonlySignal<GetStep>;
  issuers: Loadable<IssuersView>;
  /** True while the catalogue is fetched anew. */
  refreshing: ReadonlySignal<boolean>;
  refresh: () => Promise<void>;
  chooseIssuer: (issuer: IssuerView) => void;
  chooseDocument: (document: OfferedDocument) => void;
  /** One step back; from the form of a document to the documents of its issuer. */
  back: () => void;
  restart: () => void;
}

/** The way to a document: issuer, document, form. `onPulled` tells that the list has grown. */
export function createGetModel(send: Send, onPulled: () => void): GetModel {
  const step = signal<GetStep>({ step: 'issuer' });
  const refreshing = signal(false);
  const issuers = createLoadable(async () => send('catalogue.issuers', { again: refreshing.value }));

  async function refresh(): Promise<void> {
    refreshing.value = true;
    await issuers.load();
    refreshing.value = false;
  }

  function chooseIssuer(issuer: IssuerView): void {
    const documents = createLoadable(async () => send('catalogue.documents', { orgid: issuer.orgid }));
    step.value = { step: 'document', issuer, documents };
    void documents.load();
  }

  function chooseDocument(document: OfferedDocument): void {
    const at = step.value;
    if (at.step !== 'document') return;
    const pull = createPullModel(send, at.issuer.orgid, document.doctype, onPulled);
    step.value = { step: 'form', issuer: at.issuer, document, pull };
    void pull.form.load();
  }

  function restart(): void {
    step.value = { step: 'issuer' };
  }

  function back(): void {
    const at = step.value;
    if (at.step === 'form') chooseIssuer(at.issuer);
    else restart();
  }

  return { step, issuers, refreshing, refresh, chooseIssuer, chooseDocument, back, restart };
}
