import type { ComponentChildren } from 'preact';
import { useApp } from '../app_context.tsx';
import { ProductHeading } from '../ui/product_heading.tsx';
import { Button } from '../ui/button.tsx';
import { Problem } from '../ui/problem.tsx';
import { Spinner } from '../ui/spinner.tsx';
import type { SessionModel } from '../popup/session_model.ts';
import { LockedView } from '../popup/locked_view.tsx';
import { SigningInView } from '../popup/signing_in_view.tsx';
import { useSession } from '../popup/use_session.ts';
import { unreachable } from '../unreachable.ts';
import { useImports } from './import/use_imports.ts';
import { GuestShell } from './guest_shell.tsx';
import { LockerShell } from './locker_shell.tsx';

export interface LockerProps {
  openOptions: () => void;
}

/** The full page, "My documents". */
export function LockerApp({ openOptions }: LockerProps) {
  const session = useSession();

  return <LockerView session={session} openOptions={openOptions} />;
}

function LockerView({ session, openOptions }: LockerProps & { session: SessionModel }) {
  const { t } = useApp();
  const view = session.state.value;
  const imports = useImports(view.state);
  switch (view.state) {
    case 'loading':
      return (
        <Entrance>
          <Heading>
            <Spinner text={t('common.loading')} />
          </Heading>
        </Entrance>
      );
    case 'failed':
      return (
        <Entrance>
          <Heading>
            <Problem code={view.code} layout="view">
              <Button onClick={() => void session.refresh()}>{t('common.tryAgain')}</Button>
            </Problem>
          </Heading>
        </Entrance>
      );
    case 'unconnected':
    case 'signed-out':
      return <GuestShell view={view} session={session} imports={imports} openOptions={openOptions} />;
    case 'locked':
      return (
        <Entrance>
          <LockedView view={view} session={session} openOptions={openOptions} />
        </Entrance>
      );
    case 'signing-in':
      return (
        <Entrance>
          <SigningInView session={session} />
        </Entrance>
      );
    case 'signed-in':
      return (
        <LockerShell
          key={view.name}
          view={view}
          session={session}
          imports={imports}
          openOptions={openOptions}
        />
      );
    default:
      return unreachable(view);
  }
}

/** A card in the middle of an empty page: the popup's own views, before anybody is signed in. */
const Entrance = ({ children }: { children: ComponentChildren }) => (
  <div class="entrance">
    <div class="entrance-card">{children}</div>
  </div>
);

const Heading = ({ children }: { children: ComponentChildren }) => (
  <main class="welcome">
    <ProductHeading />
    {children}
  </main>
);
