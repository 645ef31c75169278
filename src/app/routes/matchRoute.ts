import { parse } from 'regexparam';
import { type LazyRoute, visitorRoutes } from './visitorRoutes.ts';

export interface RouteMatch {
  readonly lazy: LazyRoute;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the route of a path below the language prefix. A path with broken escapes matches nothing. */
export function matchRoute(path: string): RouteMatch | undefined {
  for (const lazy of visitorRoutes) {
    const { keys, pattern } = parse(lazy.pattern);
    const found = pattern.exec(path);
    if (found === null) continue;
    try {
      return {
        lazy,
        params: Object.fromEntries(keys.map((key, index) => [key, decodeURIComponent(found[index + 1] ?? '')])),
      };
    } catch {
      return undefined;
    }
  }
  return undefined;
}
