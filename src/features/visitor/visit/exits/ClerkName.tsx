/** The same name as the clerk writes it, where that differs from the page's. */
export function ClerkName({ name, clerkName }: { readonly name: string; readonly clerkName: string }) {
  return name === clerkName ? null : (
    <span lang="zh-Hans" className="ms-3 font-normal">
      {clerkName}
    </span>
  );
}
