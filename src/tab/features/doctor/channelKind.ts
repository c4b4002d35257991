/** Which kind of channel the tab stands in, as Teams says: a hint for the screen, which confers nothing. */
import { app } from '@microsoft/teams-js';
import type { ChannelKind } from '../../../core/doctor/facts.ts';

const kinds: Readonly<Record<string, ChannelKind>> = { regular: 'standard', private: 'private', shared: 'shared' };

/** Null outside a channel. Source: "app.ChannelInfo interface" (`membershipType`: Regular, Private, Shared). */
export async function channelKindHere(): Promise<ChannelKind | null> {
  const { channel } = await app.getContext();
  if (channel === undefined || channel.id === '') return null;
  return kinds[String(channel.membershipType ?? '').toLowerCase()] ?? 'unknown';
}
