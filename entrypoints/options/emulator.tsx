import { EmulatorCard, emulatorChoiceOf } from '../../components/options/emulator_card.tsx';

/** Made once: the address in the query is connected to one time, not at every drawing. */
export const card = <EmulatorCard initial={emulatorChoiceOf(location.search)} />;
