/** What RFC 5545 (3.6) has in each component: asked for once, and allowed once. The rest begins with `X-`. */
const components = {
  VCALENDAR: { once: ['VERSION', 'PRODID'], maybe: ['CALSCALE', 'METHOD'] },
  VEVENT: {
    once: ['UID', 'DTSTAMP', 'DTSTART'],
    maybe: ['DTEND', 'SEQUENCE', 'SUMMARY', 'DESCRIPTION', 'URL', 'LOCATION', 'STATUS', 'TRANSP', 'CREATED'],
  },
  // A display alarm; others have other properties.
  VALARM: { once: ['ACTION', 'TRIGGER', 'DESCRIPTION'], maybe: [] },
} as const;
type Component = keyof typeof components;
const within: Record<Component, Component | undefined> = {
  VCALENDAR: undefined,
  VEVENT: 'VCALENDAR',
  VALARM: 'VEVENT',
};

const line = /^([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/su;
const moment = /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3])[0-5]\d[0-5]\dZ$/;
const day = /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
/** How the value of a property with these parameters has to look (3.3, 3.8). */
const values: Readonly<Record<string, RegExp>> = {
  VERSION: /^2\.0$/,
  DTSTAMP: moment,
  'DTSTART;VALUE=DATE': day,
  'DTEND;VALUE=DATE': day,
  'TRIGGER;VALUE=DATE-TIME': moment,
  SEQUENCE: /^\d+$/,
  ACTION: /^DISPLAY$/,
  SUMMARY: /^(?:[^\\;,\p{Cc}]|\\[\\;,nN])*$/u,
  DESCRIPTION: /^(?:[^\\;,\p{Cc}]|\\[\\;,nN])*$/u,
  URL: /^https:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]+$/,
};

/** What RFC 5545 forbids in the text of a file with whole-day entries and display alarms; empty where nothing. */
export function calendarFaults(text: string): string[] {
  const faults: string[] = [];
  if (!text.endsWith('\r\n')) faults.push('the last line does not end');
  if (/[^\r]\n|\r(?!\n)/.test(text)) faults.push('a line ends otherwise than by CRLF');
  const open: { readonly name: Component; readonly seen: string[]; hasParts: boolean }[] = [];
  const days = new Map<string, string>();
  for (const one of text
    .replace(/\r\n[ \t]/g, '')
    .replace(/\r\n$/, '')
    .split('\r\n')) {
    const [, name = '', given = '', value = ''] = line.exec(one) ?? [];
    const inner = open.at(-1);
    if (name === '') faults.push(`no content line: ${one}`);
    else if (name === 'BEGIN') {
      if (within[value as Component] !== inner?.name) faults.push(`${value} in ${inner?.name}`);
      if (inner !== undefined) inner.hasParts = true;
      open.push({ name: value as Component, seen: [], hasParts: false });
    } else if (inner === undefined) faults.push(`outside: ${one}`);
    else if (name === 'END') {
      if (value !== inner.name) faults.push(`${value} ends ${inner.name}`);
      for (const wanted of components[inner.name].once)
        if (!inner.seen.includes(wanted)) faults.push(`${inner.name} without ${wanted}`);
      open.pop();
    } else {
      const { once, maybe } = components[inner.name];
      if (inner.hasParts) faults.push(`${name} after a part of ${inner.name}`);
      if (inner.seen.includes(name)) faults.push(`${name} twice`);
      if (!name.startsWith('X-') && ![...once, ...maybe].includes(name as never))
        faults.push(`${name} in ${inner.name}`);
      const shape = values[name + given];
      if (shape === undefined ? name in values || given !== '' : !shape.test(value)) faults.push(`value of ${one}`);
      inner.seen.push(name);
      if (name.startsWith('DT')) days.set(name, value);
    }
  }
  if (open.length > 0) faults.push('something does not end');
  if ((days.get('DTEND') ?? '9') <= (days.get('DTSTART') ?? '')) faults.push('ends before it begins');
  return faults;
}
