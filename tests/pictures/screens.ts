/** The screens worth looking at: who sits there, where, and what must be on screen before the picture is taken. */
import { places, type Seat } from '../journeys/world.ts';

export interface Screen {
  readonly name: string;
  /** Key of a person of the sample. */
  readonly person: string;
  readonly place: string;
  readonly ready: (seat: Seat) => Promise<void>;
}

export const screens: readonly Screen[] = [
  {
    name: 'programme',
    person: 'qa-manager',
    place: places.programme,
    ready: (seat) => seat.tab.getByText('Core Group & Network Meetings').first().waitFor(),
  },
  {
    name: 'matrix',
    person: 'qa-manager',
    place: places.matrix,
    ready: (seat) => seat.tab.getByText('Hospital Trust', { exact: true }).first().waitFor(),
  },
  {
    name: 'card',
    person: 'police-representative',
    place: places.chat,
    ready: (seat) => seat.page.getByRole('button', { name: 'Sign…' }).first().waitFor(),
  },
  {
    name: 'posts',
    person: 'probation-representative',
    place: places.posts,
    ready: (seat) => seat.page.getByRole('button', { name: 'Sign…' }).first().waitFor(),
  },
  {
    name: 'lists',
    person: 'qa-manager',
    place: 'lists',
    ready: (seat) => seat.page.locator('#lists-title').waitFor(),
  },
  {
    name: 'activity',
    person: 'police-representative',
    place: 'activity',
    ready: (seat) => seat.page.getByRole('heading').first().waitFor(),
  },
];
