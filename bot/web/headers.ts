/**
 * What every answer of the service tells the browser and whoever stands between. The tab's own policy is in
 * `tabPolicy.ts`; nothing else of the service is a page.
 */
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { tabPolicy } from './tabPolicy.ts';

/** Two years, as the preload list of browsers asks. Source: "HTTP Strict Transport Security" (RFC 6797), hstspreload.org. */
const httpsSeconds = 63_072_000;

/** For answers that are no page: nothing in them may be run, shown in a frame, or kept by anybody. */
export function plainHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
    strictTransportSecurity: { maxAge: httpsSeconds, includeSubDomains: false },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    // Replaced by `frame-ancestors`; it knows one origin at most and so cannot name Teams' many.
    xFrameOptions: false,
  });
}

/**
 * For the tab's page and its files. Teams holds the page in a frame and Microsoft's pages read none of its files, so the
 * two cross-origin headers that would cut the frame off from Teams are left out.
 */
export function tabHeaders(): RequestHandler {
  const secured = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: tabPolicy() },
    strictTransportSecurity: { maxAge: httpsSeconds, includeSubDomains: false },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    originAgentCluster: true,
    xFrameOptions: false,
  });
  return (request, response, next) => {
    response.setHeader('Permissions-Policy', withoutDevices);
    secured(request, response, next);
  };
}

/** The tab uses none of a person's devices. Source: "Permissions Policy" (W3C), features by name. */
const withoutDevices = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
  .map((feature) => `${feature}=()`)
  .join(', ');
