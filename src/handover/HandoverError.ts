/**
 * Why something that came from another device is not taken.
 * `foreign`: not ours at all. `damaged`: ours, but its check, its shape or its content is wrong. `newer`: a version
 * above the one known here. `too-large`: above the cap of its format. `forged`: the signature does not fit the key.
 * `unknown-things`: an errand is not known here, so that nothing sensible remains.
 */
export type HandoverError = {
  readonly type:
    | 'handover/foreign'
    | 'handover/damaged'
    | 'handover/newer'
    | 'handover/too-large'
    | 'handover/forged'
    | 'handover/unknown-things';
};
