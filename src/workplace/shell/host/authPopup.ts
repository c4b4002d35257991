/**
 * `authentication.authenticate`: a page of the app in a small window, which ends by saying success or failure.
 * Closing the window is 'CancelledByUser', as in Teams.
 */
import { hear } from './frames.ts';
import { answerCall, type HostSource } from './hostCalls.ts';

const lookEveryMilliseconds = 300;

/** teams-js takes https alone, and this machine serves http. */
function asServed(link: string): string {
  const url = new URL(link);
  if (['127.0.0.1', 'localhost'].includes(url.hostname)) url.protocol = 'http:';
  return url.href;
}

/** @returns `[true, result]` or `[false, reason]`. */
export function signInByPopup(host: HostSource, asked: string): Promise<readonly unknown[]> {
  const link = asServed(asked);
  return new Promise((resolve) => {
    const popup = window.open(link, '_blank', 'popup,width=600,height=600');
    if (popup === null) {
      resolve([false, 'FailedToOpenWindow']);
      return;
    }
    const finish = (answer: readonly unknown[]): void => {
      clearInterval(watch);
      stop();
      popup.close();
      resolve(answer);
    };
    const watch = setInterval(() => {
      if (popup.closed) finish([false, 'CancelledByUser']);
    }, lookEveryMilliseconds);
    const inPopup: HostSource = {
      ...host,
      page: { ...host.page, frameContext: 'authentication' },
      events: { onAuthenticated: (success, result) => finish([success, result]) },
    };
    const stop = hear(
      () => ({ window: popup, origin: new URL(link).origin }),
      (request) => {
        answerCall(inPopup, request).catch(() => undefined);
      },
    );
  });
}
