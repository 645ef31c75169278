interface TrustedTypesLike {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}
interface Policy {
  createScriptURL(url: string): unknown;
}

let policy: Policy | undefined;

/**
 * The address of a worker's script, in the form that this browser accepts. The one Trusted Types policy of the
 * page, `sw-url`, lets only addresses of our own site through; it throws for any other.
 */
export function ownScriptUrl(url: string): string {
  const trustedTypes = (globalThis as { trustedTypes?: TrustedTypesLike }).trustedTypes;
  // A second policy of the same name is refused, so the first one is kept.
  policy ??= trustedTypes?.createPolicy('sw-url', { createScriptURL: onlyOurOwn });
  // The callers hand the value straight to the browser, which wants the typed object.
  return policy === undefined ? onlyOurOwn(url) : (policy.createScriptURL(url) as string);
}

function onlyOurOwn(url: string): string {
  if (new URL(url, location.href).origin !== location.origin) throw new TypeError('not a script of our own site');
  return url;
}
