import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

type ReplaceDialogProps = { question: string | null; onReplace: () => void; onClose: () => void };

/** Asks before another file is written over. */
export function ReplaceDialog({ question, onReplace, onClose }: ReplaceDialogProps) {
  return (
    <Dialog
      title="Replace the file?"
      description={question ?? ''}
      open={question !== null}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            Keep it
          </Button>
          <Button variant="primary" onClick={onReplace}>
            Replace
          </Button>
        </>
      }
    >
      {null}
    </Dialog>
  );
}
