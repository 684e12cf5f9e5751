import { ProductHeading } from '../ui/product_heading.tsx';
import { ConnectOffer } from './connect_offer.tsx';

export function UnconnectedView({ openOptions }: { openOptions: () => void }) {
  return (
    <main class="welcome">
      <ProductHeading />
      <ConnectOffer openOptions={openOptions} />
    </main>
  );
}
