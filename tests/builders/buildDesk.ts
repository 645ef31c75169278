import type { StaffDesk } from '../../src/services/staff/StaffDesk.ts';

/** As much of a desk as a test needs; whatever else is asked of it fails by name. */
export function buildDesk(parts: { readonly [Part in keyof StaffDesk]?: Partial<StaffDesk[Part]> }): StaffDesk {
  return onlyWhatIsGiven(parts, 'desk') as StaffDesk;
}

function onlyWhatIsGiven(parts: object, name: string): object {
  return new Proxy(parts, {
    get(given, key) {
      const value: unknown = Reflect.get(given, key);
      if (!Reflect.has(given, key) && typeof key === 'string') throw new Error(`${name}.${key} was not given`);
      const isPart = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
      return isPart && name === 'desk' ? onlyWhatIsGiven(value, `${name}.${String(key)}`) : value;
    },
  });
}
