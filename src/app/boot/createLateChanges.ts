import type { AppScene, SceneChanges } from '../App.tsx';

/** Changes of the scene whose maker arrives after the app has been drawn. */
export interface LateChanges extends SceneChanges {
  follow(changes: SceneChanges): void;
}

export function createLateChanges(): LateChanges {
  let show: ((scene: AppScene) => void) | undefined;
  let maker: SceneChanges | undefined;
  let end: (() => void) | undefined;
  const connect = () => {
    end?.();
    end = show === undefined ? undefined : maker?.subscribe(show);
  };
  return {
    subscribe(listener) {
      show = listener;
      connect();
      return () => {
        show = undefined;
        connect();
      };
    },
    follow(changes) {
      maker = changes;
      connect();
    },
  };
}
