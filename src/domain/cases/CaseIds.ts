import * as v from 'valibot';

/** 128 random bits in base32, 26 lower-case characters: an action, a case, a window, a clerk, a packet or a receipt. */
export const Id128 = v.pipe(v.string(), v.regex(/^[a-z2-7]{25}[aeimquy4]$/, 'not 128 bits in base32'));

/** SHA-256 as 64 lower-case hexadecimal digits. Computed and compared above the domain. */
export const HashHex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a SHA-256 in hex'));

/** A place in a chain of one window, from 1. */
export const ChainNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** Someone within one case, `p1`, `p2`…; given once when it is opened and never to anybody else. */
export const CasePersonKey = v.pipe(v.string(), v.regex(/^p[1-9]\d?$/, 'not a person of a case'));
