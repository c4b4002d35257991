/**
 * A dialog the tab opened (`dialog.url.open`): another page of the app, with a close button. Closing it by hand is
 * told to the tab as a cancellation.
 */
import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { AppFrame } from './AppFrame.tsx';
import type { DialogRequest } from './hostCalls.ts';
import type { FramePage } from './pageContext.ts';

const useStyles = makeStyles({
  content: { display: 'flex', padding: 0 },
});

const widths: Readonly<Record<string, number>> = { small: 320, medium: 560, large: 860 };
const heights: Readonly<Record<string, number>> = { small: 250, medium: 420, large: 640 };

function size(value: number | string | null | undefined, names: Readonly<Record<string, number>>): number {
  if (typeof value === 'number') return value;
  return names[String(value)] ?? names.medium ?? 420;
}

export interface UrlDialogProps {
  readonly request: DialogRequest;
  readonly page: FramePage;
  readonly onDone: (error: string | null, result: unknown) => void;
  readonly onMessageForParent: (message: unknown) => void;
  readonly onGuest: (send: (func: string, args: readonly unknown[]) => void) => void;
}

/** The dialog. */
export function UrlDialog({ request, page, onDone, onMessageForParent, onGuest }: UrlDialogProps) {
  const styles = useStyles();
  const cancel = (): void => onDone('User cancelled/closed the task module.', null);
  const title = request.title ?? 'Dialog';
  return (
    <Dialog open onOpenChange={cancel}>
      <DialogSurface style={{ maxWidth: 'min(96vw, 1000px)', width: size(request.width, widths) + 48 }}>
        <DialogBody>
          <DialogTitle
            action={<Button appearance="subtle" aria-label="Close" icon={<DismissRegular />} onClick={cancel} />}
          >
            {title}
          </DialogTitle>
          <DialogContent
            className={styles.content}
            style={{ height: `min(${size(request.height, heights)}px, calc(100vh - 140px))` }}
          >
            <AppFrame
              address={request.url}
              title={title}
              page={{ ...page, frameContext: 'task' }}
              tab={null}
              events={{ onDialogResult: (result) => onDone(null, result), onMessageForParent }}
              onGuest={onGuest}
            />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
