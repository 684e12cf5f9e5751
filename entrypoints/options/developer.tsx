import { SecretCard } from '../../components/options/secret_card.tsx';

export const card = <SecretCard />;
