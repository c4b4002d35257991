/**
 * Which channel the bot posts in, of what kind it is, and what follows from that.
 * Source: "Apps for shared and private channels"; "channel resource type" (`membershipType`).
 */
import { attention, broken, type Check, couldNotLook, ok } from '../check.ts';

export const channel: Check = {
  name: 'channel',
  title: 'The channel',
  judge: ({ settings, channel: seen }) => {
    if (settings.looked && settings.value !== null && settings.value.channelId === null)
      return attention(
        'No channel is chosen, so whoever cannot be reached alone is not reached at all.',
        'owner',
        'Open the tab in the channel of the sub group, there Set-up and Settings: press “Post here” under “The board”.',
      );
    if (!seen.looked)
      return couldNotLook(seen.why, { who: 'owner', todo: 'Open this page in the tab of the channel itself.' });
    switch (seen.value) {
      case null:
        return broken(
          'The channel in the settings does not exist any more.',
          'owner',
          'Add the tab to another channel, and there open Set-up and Settings: press “Post here” under “The board”.',
        );
      case 'standard':
        return ok('It is a standard channel: members and guests of the team see the bot’s posts.');
      case 'private':
        return attention(
          'It is a private channel: it has a SharePoint site of its own, and only its members see the posts.',
          'owner',
          'Add the app to the channel itself, see that all representatives are members of it, and that “Board settings” names the site that holds the lists.',
        );
      case 'shared':
        return attention(
          'It is a shared channel: guests of the team cannot be in it, and people of other tenants cannot be written to alone.',
          'owner',
          'Add the app to the channel itself, invite guests’ organisations to the channel, and see that “Board settings” names the site that holds the lists.',
        );
      case 'unknown':
        return attention(
          'Teams names a kind of channel that the app does not know.',
          'operator',
          'Tell us which kind it is.',
        );
    }
  },
};
