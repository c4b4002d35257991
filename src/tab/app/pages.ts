/** The code of each page, fetched when it is first needed; the first one and the sign-in library before anybody asks. */
import type { Route } from '../board/routes.ts';
import { signInLibrary } from './session/nestedSource.ts';

export const pages = {
  programme: () => import('../features/programme/ProgrammePage.tsx'),
  areas: () => import('../features/programme/areas/AreasPage.tsx'),
  audits: () => import('../features/audits/AuditsPage.tsx'),
  audit: () => import('../features/audit/AuditPage.tsx'),
  agency: () => import('../features/agency/AgencyPage.tsx'),
  loop: () => import('../features/loop/LoopPage.tsx'),
  people: () => import('../features/people/PeoplePage.tsx'),
  agencies: () => import('../features/agencies/AgenciesPage.tsx'),
  mine: () => import('../features/mine/MinePage.tsx'),
  mou: () => import('../features/mou/MouPage.tsx'),
  reminders: () => import('../features/reminders/RemindersPage.tsx'),
  meetings: () => import('../features/meetings/MeetingsPage.tsx'),
  enquiries: () => import('../features/enquiries/EnquiriesPage.tsx'),
  doctor: () => import('../features/doctor/DoctorPage.tsx'),
  settings: () => import('../features/settings/SettingsPage.tsx'),
  records: () => import('../features/records/RecordsPage.tsx'),
  setup: () => import('../features/setup/SetupPage.tsx'),
} as const satisfies Readonly<Record<Route['page'], () => Promise<unknown>>>;

/**
 * Begins to fetch what will be needed after Teams has answered, while the tab waits for the answer. A failure is met
 * again, and shown, where the code is really asked for.
 */
export function fetchAhead(route: Route): void {
  for (const fetching of [signInLibrary(), pages[route.page]()]) fetching.catch(() => undefined);
}
