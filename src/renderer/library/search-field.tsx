import { CircleAlert, Search } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { parse } from '../../domain/query/parse.ts';
import type { QueryFault } from '../../domain/query/query.ts';
import { useApp } from '../state/app-store.ts';
import { Kbd } from '../ui/kbd.tsx';
import { CompletionList, optionId } from './completion-list.tsx';
import { joined, type Split, split } from './query-text.ts';
import styles from './search-field.module.css';
import { SearchToken } from './search-token.tsx';
import { type Choice, useCompletions } from './use-completions.ts';
import { useSettled } from './use-settled.ts';
import { useWholeQuery } from './use-whole-query.ts';

type SearchFieldProps = { inputRef: RefObject<HTMLInputElement | null>; onLeave: () => void };

/** The query as text; what is understood becomes tokens, what is wrong is underlined with a way out. */
export function SearchField({ inputRef, onLeave }: SearchFieldProps) {
  const query = useApp((state) => state.query);
  const setQuery = useApp((state) => state.setQuery);
  const [focused, setFocused] = useState(false);
  const parts = split(query, focused);
  const text = joined(parts.chips, parts.draft);
  const completions = useCompletions(parts.draft, focused);
  const typing = useSettled(text, THINKING_MS) !== text;
  const fault = faultToShow(text, focused && typing);
  const whole = useWholeQuery(text, setQuery);
  const change = (draft: string) => {
    setQuery(joined(whole.selected ? [] : parts.chips, draft));
    whole.end();
    completions.reopen();
  };
  const leave = () => {
    setFocused(false);
    whole.end();
  };
  const choose = (choice: Choice) => {
    change(`${parts.draft.slice(0, choice.start)}${choice.text}${parts.draft.slice(choice.end)}`.trimStart());
  };
  const drop = (at: number) =>
    setQuery(
      joined(
        parts.chips.filter((_, index) => index !== at),
        parts.draft,
      ),
    );
  const onKeyDown = useKeys({ parts, completions, choose, setQuery, onLeave });
  return (
    <search className={styles['search']}>
      <div className={styles['field']} data-wrong={fault !== null}>
        <Search size={15} aria-hidden className={styles['icon']} />
        {parts.chips.map((chip, at) => (
          <SearchToken
            key={chip.text}
            chip={chip}
            selected={whole.selected}
            wrong={touches(fault, offsetOf(parts, at), chip.text.length)}
            onRemove={() => drop(at)}
          />
        ))}
        <div className={styles['draft']}>
          <Underline parts={parts} fault={fault} />
          <input
            ref={inputRef}
            className={styles['input']}
            role="combobox"
            aria-label="Search shots"
            aria-expanded={completions.open}
            aria-controls="completions"
            aria-autocomplete="list"
            aria-activedescendant={completions.open && completions.at >= 0 ? optionId(completions.at) : undefined}
            aria-invalid={fault !== null || undefined}
            aria-describedby={fault === null ? undefined : 'query-fault'}
            aria-keyshortcuts="Control+F"
            placeholder={parts.chips.length === 0 ? 'Search shots, or type race: mile: person: location: source: rating:' : ''}
            spellCheck={false}
            autoComplete="off"
            value={parts.draft}
            onChange={(event) => change(event.target.value)}
            onKeyDown={(event) => whole.onKeyDown(event) || onKeyDown(event)}
            onCopy={whole.onClipboard}
            onCut={whole.onClipboard}
            onMouseDown={whole.end}
            onFocus={() => setFocused(true)}
            onBlur={leave}
          />
          {completions.open && <CompletionList completions={completions} onChoose={choose} />}
        </div>
        <FieldEnd focused={focused} empty={text.trim() === ''} fault={fault} onClear={() => setQuery('')} />
      </div>
      {fault !== null && <Fault fault={fault} onUse={setQuery} />}
    </search>
  );
}

type Keys = {
  parts: Split;
  completions: ReturnType<typeof useCompletions>;
  choose: (choice: Choice) => void;
  setQuery: (query: string) => void;
  onLeave: () => void;
};

function useKeys({ parts, completions, choose, setQuery, onLeave }: Keys) {
  const finish = () => {
    setQuery(parts.draft === '' ? joined(parts.chips, '') : `${joined(parts.chips, parts.draft.trimEnd())} `);
    onLeave();
  };
  const leaveStep = () => {
    if (completions.open) completions.close();
    else if (joined(parts.chips, parts.draft).trim() !== '') setQuery('');
    else onLeave();
  };
  const editLastChip = (event: KeyboardEvent<HTMLInputElement>): boolean => {
    const last = parts.chips.at(-1);
    if (last === undefined || event.currentTarget.selectionEnd !== 0) return false;
    setQuery(joined(parts.chips.slice(0, -1), last.text));
    return true;
  };
  return (event: KeyboardEvent<HTMLInputElement>) => {
    const chosen = completions.choices[completions.at];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter' || (event.key === 'Tab' && completions.open && chosen !== undefined)) {
      if (completions.open && chosen !== undefined) choose(chosen);
      else finish();
    } else if (event.key === 'Escape') leaveStep();
    else if (event.key === 'ArrowDown' && !completions.open && parts.draft === '') onLeave();
    else if (step !== undefined && completions.choices.length > 0) completions.move(step);
    else if (event.key !== 'Backspace' || !editLastChip(event)) return;
    event.preventDefault();
  };
}

/** A pause after which what stands at the end is no longer half-typed. */
const THINKING_MS = 700;

/** A half-typed end is not yet wrong. */
function faultToShow(text: string, typing: boolean): QueryFault | null {
  const parsed = parse(text);
  return parsed.ok || (typing && parsed.fault.end >= text.length && !/\s$/.test(text)) ? null : parsed.fault;
}

const touches = (fault: QueryFault | null, start: number, length: number): boolean =>
  fault !== null && fault.start < start + length && fault.end > start;

/** Where a token, or the text after all of them, stands in the joined query. */
const offsetOf = (parts: Split, at: number): number => parts.chips.slice(0, at).reduce((sum, chip) => sum + chip.text.length + 1, 0);

function Underline({ parts, fault }: { parts: Split; fault: QueryFault | null }) {
  const offset = offsetOf(parts, parts.chips.length);
  if (!touches(fault, offset, parts.draft.length) || fault === null) return null;
  const [start, end] = [Math.max(0, fault.start - offset), fault.end - offset];
  return (
    <span className={styles['underline']} aria-hidden="true">
      {parts.draft.slice(0, start)}
      <u>{parts.draft.slice(start, end)}</u>
    </span>
  );
}

function FieldEnd({ focused, empty, fault, onClear }: { focused: boolean; empty: boolean; fault: QueryFault | null; onClear: () => void }) {
  const keepFocus = useRef((event: { preventDefault: () => void }) => event.preventDefault());
  if (fault !== null) return <CircleAlert size={15} className={styles['bad']} aria-hidden />;
  if (empty) return <Kbd keys="mod+f" />;
  return (
    <button type="button" className={styles['clear']} onMouseDown={keepFocus.current} onClick={onClear}>
      Clear {focused && <Kbd keys="Escape" />}
    </button>
  );
}

function Fault({ fault, onUse }: { fault: QueryFault; onUse: (query: string) => void }) {
  const { proposal } = fault;
  return (
    <p id="query-fault" className={styles['fault']} role="alert">
      {fault.message}{' '}
      {proposal !== null && (
        <button type="button" className={styles['use']} onClick={() => onUse(`${proposal} `)}>
          Use {proposal === '' ? 'no search' : proposal}
        </button>
      )}
    </p>
  );
}
