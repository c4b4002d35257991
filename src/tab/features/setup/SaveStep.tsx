/** The last step inside Teams' own dialog: Teams' Save button works from now on. */
import { useEffect } from 'react';
import { useWorld } from '../../board/world.ts';
import { contentUrlOf } from './makeReady.ts';
import type { TeamSite } from './readSetup.ts';

export function SaveStep({ site, name }: { readonly site: TeamSite; readonly name: string }) {
  const { offerToSave } = useWorld();
  useEffect(() => {
    offerToSave({
      contentUrl: contentUrlOf(site, location.href),
      entityId: 'qa-programme',
      displayName: 'QA programme',
    });
  }, [offerToSave, site]);
  return (
    <p>
      Press <strong>Save</strong> below: Teams then shows {name} in this channel.
    </p>
  );
}
