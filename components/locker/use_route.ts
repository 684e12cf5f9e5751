import { useEffect, useState } from 'preact/hooks';
import { routeOf } from './route.ts';
import type { Route } from './route.ts';

/** Where in the full page the person is; follows the address, so that Back and Forward work. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash));
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return route;
}
