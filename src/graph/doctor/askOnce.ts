/**
 * Asks SharePoint the same question once: several looks at the permissions of a site begin alike, and each question costs
 * a person a fifth of a second of waiting. Only for the length of one examination, and only for reading.
 */
import type { SharePointApi } from '../sharepoint/sharePointApi.ts';

/** What is not a GET is passed on. A refusal is remembered, too: asking again would be refused again. */
export function askOnce(sharePoint: SharePointApi): SharePointApi {
  const answers = new Map<string, Promise<unknown>>();
  return {
    call: (request) => {
      if (request.method !== 'GET') return sharePoint.call(request);
      const answer = answers.get(request.path) ?? sharePoint.call(request);
      answers.set(request.path, answer);
      return answer;
    },
  };
}
