import { Ellipsis, Pencil, Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { client, faultText, orpc, queryClient } from '../api/client.ts';
import { useApp } from '../state/app-store.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { countOf } from '../ui/format.ts';
import { Menu } from '../ui/menu.tsx';
import { useNotice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './selects-screen.module.css';

export type ListSummary = { readonly id: number; readonly name: string; readonly count: number };
type Asking = 'new' | 'rename' | 'delete' | null;

/** Which string-out is shown, and the ways to make, name and delete one. */
export function ListChooser({ lists, current }: { lists: readonly ListSummary[]; current: ListSummary | null }) {
  const [asking, setAsking] = useState<Asking>(null);
  const choose = useApp((state) => state.setSelectsId);
  return (
    <div className={styles['chooser']}>
      {current !== null && (
        <ChoiceField
          label="String-out"
          hideLabel
          value={String(current.id)}
          options={lists.map((list) => ({ value: String(list.id), label: list.name }))}
          onChange={(id) => choose(Number(id))}
        />
      )}
      <Menu
        trigger={
          <button type="button" className={styles['more']} aria-label="More about string-outs" title="New, rename, delete">
            <Ellipsis size={16} aria-hidden />
          </button>
        }
        items={[
          { label: 'New string-out…', icon: Plus, onSelect: () => setAsking('new') },
          { label: 'Rename…', icon: Pencil, disabled: current === null, onSelect: () => setAsking('rename') },
          { label: 'Delete…', icon: Trash2, disabled: current === null, onSelect: () => setAsking('delete') },
        ]}
      />
      {asking === 'new' && <NewListDialog onClose={() => setAsking(null)} />}
      {asking === 'rename' && current !== null && <RenameDialog list={current} onClose={() => setAsking(null)} />}
      {asking === 'delete' && current !== null && <DeleteDialog list={current} lists={lists} onClose={() => setAsking(null)} />}
    </div>
  );
}

/** Asks for the name of a new string-out, makes it and shows it. */
export function NewListDialog({ onClose }: { onClose: () => void }) {
  const choose = useApp((state) => state.setSelectsId);
  const make = async (name: string) => {
    const { id } = await client.selects.create({ name });
    await queryClient.invalidateQueries({ queryKey: orpc.selects.list.key() });
    choose(id);
  };
  return <NameDialog title="New string-out" action="Make string-out" name="" give={make} onClose={onClose} />;
}

function RenameDialog({ list, onClose }: { list: ListSummary; onClose: () => void }) {
  const rename = async (name: string) => {
    await client.selects.rename({ id: list.id, name });
    await queryClient.invalidateQueries({ queryKey: orpc.selects.key() });
  };
  return <NameDialog title={`Rename ${list.name}`} action="Rename" name={list.name} give={rename} onClose={onClose} />;
}

type NameDialogProps = { title: string; action: string; name: string; give: (name: string) => Promise<void>; onClose: () => void };

function NameDialog({ title, action, name: before, give, onClose }: NameDialogProps) {
  const [name, setName] = useState(before);
  const [fault, setFault] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return setFault('Give it a name, such as “Act 3, silt”.');
    give(name.trim()).then(onClose, (error) => setFault(faultText(error)));
  };
  return (
    <Dialog title={title} open onClose={onClose}>
      <form className={styles['form']} onSubmit={submit}>
        <TextField label="Name" value={name} onChange={setName} error={fault} />
        <div className={styles['formActions']}>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" submit keys="Enter">
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function DeleteDialog({ list, lists, onClose }: { list: ListSummary; lists: readonly ListSummary[]; onClose: () => void }) {
  const notice = useNotice();
  const choose = useApp((state) => state.setSelectsId);
  const undoDelete = async () => {
    await client.edits.undo({});
    choose(list.id);
  };
  const remove = async () => {
    onClose();
    try {
      await client.selects.delete({ id: list.id });
      choose(lists.find((other) => other.id !== list.id)?.id ?? null);
      await queryClient.invalidateQueries({ queryKey: orpc.selects.key() });
      notice({ text: `Deleted the string-out ${list.name}`, undo: () => void undoDelete() });
    } catch (error) {
      notice({ text: faultText(error), tone: 'bad' });
    }
  };
  return (
    <Dialog
      title={`Delete ${list.name}?`}
      description={`It holds ${countOf(list.count, 'shot')}. The shots stay in the library, and undo brings the string-out back.`}
      open
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" onClick={() => void remove()}>
            Delete string-out
          </Button>
        </>
      }
    >
      {null}
    </Dialog>
  );
}
