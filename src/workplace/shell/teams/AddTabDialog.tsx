/**
 * 'Add a tab': the app's own settings page in a dialog, with Save and Cancel around it.
 *
 * Save asks the page first; the page sets its address and says yes, and only then the tab is kept in the channel.
 */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { call, nothing } from '../app/call.ts';
import type { Channel } from '../app/shapes.ts';
import { useWorkplace } from '../app/workplace.ts';
import { AppFrame } from '../host/AppFrame.tsx';
import type { TabConfig } from '../host/hostCalls.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(96vw, 900px)', width: '860px' },
  content: { display: 'flex', height: 'min(620px, calc(100vh - 180px))', padding: 0 },
});

interface AddTabDialogProps {
  readonly channel: Channel;
  readonly onClose: () => void;
}

/** The dialog. */
export function AddTabDialog({ channel, onClose }: AddTabDialogProps) {
  const styles = useStyles();
  const { settings, me } = useWorkplace();
  const client = useQueryClient();
  const [isValid, setValid] = useState(false);
  const [failure, setFailure] = useState<string | undefined>();
  const config = useRef<TabConfig | undefined>(undefined);
  const send = useRef<(func: string, args: readonly unknown[]) => void>(() => undefined);
  const keepGuest = useCallback((to: (func: string, args: readonly unknown[]) => void) => {
    send.current = to;
  }, []);
  const keep = async (): Promise<void> => {
    const set = config.current;
    if (set === undefined) throw new Error('The page did not say which address the tab has.');
    const body = {
      channelId: channel.id,
      contentUrl: set.contentUrl,
      entityId: set.entityId ?? 'tab',
      displayName: set.suggestedDisplayName ?? settings.app.name,
      websiteUrl: set.websiteUrl,
    };
    await call('/workplace/shell/tab', nothing, { userId: me.id, method: 'POST', body });
    await client.invalidateQueries({ queryKey: ['conversations'] });
  };
  const onSaveAnswer = (refused: string | undefined): void => {
    if (refused !== undefined) {
      setFailure(refused);
      return;
    }
    keep().then(onClose, (error: Error) => setFailure(error.message));
  };
  return (
    <Dialog open modalType="alert">
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>
            Add {settings.app.name} to {channel.name}
          </DialogTitle>
          <DialogContent className={styles.content}>
            <AppFrame
              address={`${settings.tabUrl}/index.html?view=config`}
              title={`${settings.app.name} settings`}
              page={{ frameContext: 'settings', entityId: '', subEntityId: undefined, channelId: channel.id }}
              tab={channel.tab}
              events={{
                onConfig: (set) => {
                  config.current = set;
                },
                onValidity: setValid,
                onSaveAnswer,
              }}
              onGuest={keepGuest}
            />
          </DialogContent>
          <DialogActions>
            {failure !== undefined && (
              <MessageBar intent="error">
                <MessageBarBody>{failure}</MessageBarBody>
              </MessageBar>
            )}
            <Button onClick={onClose}>Cancel</Button>
            <Button appearance="primary" disabled={!isValid} onClick={() => send.current('settings.save', [{}])}>
              Save
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
