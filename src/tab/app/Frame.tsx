/**
 * What stands around every page: the way past it for the keyboard, the pages, and where the page itself goes.
 * Pages are loaded when they are first shown.
 */
import { lazy, Suspense, useEffect, useRef } from 'react';
import { hashOf, type Route, useRoute } from '../board/routes.ts';
import { useWorld } from '../board/world.ts';
import { Loading } from '../ui/Loading.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { NotSetUpPage } from './NotSetUpPage.tsx';
import { OfflineNotice } from './OfflineNotice.tsx';
import { pages } from './pages.ts';

const ProgrammePage = lazy(async () => ({ default: (await pages.programme()).ProgrammePage }));
const AreasPage = lazy(async () => ({ default: (await pages.areas()).AreasPage }));
const AuditsPage = lazy(async () => ({ default: (await pages.audits()).AuditsPage }));
const AuditPage = lazy(async () => ({ default: (await pages.audit()).AuditPage }));
const AgencyPage = lazy(async () => ({ default: (await pages.agency()).AgencyPage }));
const LoopPage = lazy(async () => ({ default: (await pages.loop()).LoopPage }));
const PeoplePage = lazy(async () => ({ default: (await pages.people()).PeoplePage }));
const AgenciesPage = lazy(async () => ({ default: (await pages.agencies()).AgenciesPage }));
const MinePage = lazy(async () => ({ default: (await pages.mine()).MinePage }));
const MouPage = lazy(async () => ({ default: (await pages.mou()).MouPage }));
const RemindersPage = lazy(async () => ({ default: (await pages.reminders()).RemindersPage }));
const MeetingsPage = lazy(async () => ({ default: (await pages.meetings()).MeetingsPage }));
const EnquiriesPage = lazy(async () => ({ default: (await pages.enquiries()).EnquiriesPage }));
const DoctorPage = lazy(async () => ({ default: (await pages.doctor()).DoctorPage }));
const SettingsPage = lazy(async () => ({ default: (await pages.settings()).SettingsPage }));
const RecordsPage = lazy(async () => ({ default: (await pages.records()).RecordsPage }));
const SetupPage = lazy(async () => ({ default: (await pages.setup()).SetupPage }));

const places: readonly { readonly page: Route['page']; readonly name: string; readonly route: Route }[] = [
  { page: 'programme', name: 'Programme', route: { page: 'programme', year: null, item: null, view: 'year' } },
  { page: 'audits', name: 'Audits', route: { page: 'audits' } },
  { page: 'mine', name: 'My things', route: { page: 'mine' } },
  { page: 'mou', name: 'Memorandum', route: { page: 'mou' } },
  { page: 'reminders', name: 'Reminders', route: { page: 'reminders' } },
  { page: 'people', name: 'People', route: { page: 'people' } },
  { page: 'setup', name: 'Set-up', route: { page: 'setup' } },
];

/** The signed-in tab. */
export function Frame() {
  const route = useRoute();
  const { accountName, site, isSettings } = useWorld();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(route.page);
  useEffect(() => {
    if (shown.current === route.page) return;
    shown.current = route.page;
    main.current?.focus(); // a new page begins at its beginning, for keyboard and screen reader alike
  }, [route.page]);
  const isSetUp = site !== null || route.page === 'setup';
  return (
    <>
      <header className="frame-head">
        <a className="skip" href={hashOf(route)} onClick={(event) => focusMain(event, main.current)}>
          Skip to the page
        </a>
        {!isSettings && <Pages current={route.page} />}
        <p className="frame-me">Signed in as {accountName}</p>
      </header>
      <main ref={main} tabIndex={-1} className="page-place">
        <OfflineNotice />
        <ErrorBoundary key={route.page}>
          <Suspense fallback={<Loading what="the page" />}>
            {isSetUp ? <Page route={route} /> : <NotSetUpPage />}
          </Suspense>
        </ErrorBoundary>
      </main>
    </>
  );
}

/** The link's own address would leave the place where the person is. */
function focusMain(event: { preventDefault(): void }, main: HTMLElement | null): void {
  event.preventDefault();
  main?.focus();
}

function Pages({ current }: { readonly current: Route['page'] }) {
  return (
    <nav className="frame-nav" aria-label="Pages">
      <ul>
        {places.map(({ page, name, route }) => (
          <li key={page}>
            <a href={hashOf(route)} {...(page === placeOf(current) ? { 'aria-current': 'page' as const } : {})}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Pages that are reached from another one stand under it. */
function placeOf(page: Route['page']): Route['page'] {
  if (page === 'doctor' || page === 'settings' || page === 'records') return 'setup';
  if (page === 'agencies') return 'people';
  if (page === 'meetings' || page === 'enquiries') return 'reminders';
  if (page === 'areas') return 'programme';
  return page === 'audit' || page === 'agency' || page === 'loop' ? 'audits' : page;
}

function Page({ route }: { readonly route: Route }) {
  switch (route.page) {
    case 'programme':
      return <ProgrammePage year={route.year} item={route.item} view={route.view} />;
    case 'areas':
      return <AreasPage />;
    case 'audits':
      return <AuditsPage />;
    case 'audit':
      return <AuditPage key={route.audit} audit={route.audit} section={route.section} focus={route.focus} />;
    case 'agency':
      return <AgencyPage key={route.agency} agency={route.agency} />;
    case 'loop':
      return <LoopPage />;
    case 'people':
      return <PeoplePage />;
    case 'agencies':
      return <AgenciesPage />;
    case 'mine':
      return <MinePage />;
    case 'mou':
      return <MouPage />;
    case 'reminders':
      return <RemindersPage />;
    case 'meetings':
      return <MeetingsPage />;
    case 'enquiries':
      return <EnquiriesPage />;
    case 'doctor':
      return <DoctorPage />;
    case 'settings':
      return <SettingsPage />;
    case 'records':
      return <RecordsPage />;
    case 'setup':
      return <SetupPage />;
  }
}
