/** One screen to photograph: its address below the language prefix, and the name its pictures carry. */
export interface ShownScreen {
  readonly name: string;
  readonly path: string;
}

/** The addresses that show a kind of screen best; a kind without one is shown by its first address. */
const examples: readonly string[] = [
  '/floors/1F',
  '/floors/7F',
  '/places/one-stop-window',
  '/measures/zone-8-3',
  '/measures/statement-free-stay',
  '/apartment/city-apartment',
  '/apartment/zone-apartment',
  '/services/one-stop-window',
  '/travel/phones',
  '/travel/card',
];

/** Never written as a page of its own, but seen all the same. */
const notFound: ShownScreen = { name: 'not-found', path: '/no-such-page' };

/**
 * Every kind of screen among the built addresses of the default language (`/floors`, `/floors/1F` …), so that a new
 * feature has its pictures without being listed here.
 */
export function shownScreens(addresses: readonly string[]): readonly ShownScreen[] {
  const kinds = Map.groupBy([...addresses].sort(), kindOf);
  const paths = [...kinds.values()].flatMap((ofKind) => {
    const found = examples.filter((path) => ofKind.includes(path));
    return found.length > 0 ? found : ofKind.slice(0, 1);
  });
  return [...paths.map((path) => ({ name: path.slice(1).replaceAll('/', '-') || 'home', path })), notFound];
}

/** `/floors` is a kind of its own; `/floors/1F` is one of `/floors/`. */
function kindOf(path: string): string {
  const end = path.indexOf('/', 1);
  return end === -1 ? path : path.slice(0, end + 1);
}
