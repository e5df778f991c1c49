import type { Unit, Vocabulary } from '../../domain/logging/vocabulary.ts';
import type { SourceKind } from '../../domain/media/clip.ts';
import type { SourceGuess } from './source-guess.ts';

/** What a person says of a card or folder before it is catalogued. Empty text is "not said". */
export type IngestDraft = {
  readonly key: number;
  readonly paths: readonly string[];
  readonly source: SourceKind;
  readonly sourceEvidence: string | null;
  readonly unit: string;
  readonly zone: string;
  readonly race: string;
  readonly location: string;
  readonly people: readonly string[];
  readonly label: string;
  readonly proxies: boolean;
};

/** A fresh draft for a folder. What was said of the folder before carries over race and place: cards of one day come from one race. */
export function draftFor(
  folder: { readonly key: number; readonly path: string },
  guess: SourceGuess,
  earlier: IngestDraft | null,
): IngestDraft {
  return {
    key: folder.key,
    paths: [folder.path],
    source: guess.source,
    sourceEvidence: guess.evidence,
    unit: '',
    zone: '',
    race: earlier?.race ?? '',
    location: '',
    people: [],
    label: folderName(folder.path),
    proxies: earlier?.proxies ?? true,
  };
}

/** The draft with another source kind; a unit of the other kind no longer fits and is let go with its zone. */
export function withSource(draft: IngestDraft, source: SourceKind, units: readonly Unit[]): IngestDraft {
  const unit = units.find((one) => one.name === draft.unit);
  const fits = unit === undefined || unit.source === source;
  return { ...draft, source, sourceEvidence: null, unit: fits ? draft.unit : '', zone: fits ? draft.zone : '' };
}

/** The draft with a unit; its own camera zone comes with it. */
export function withUnit(draft: IngestDraft, name: string, units: readonly Unit[]): IngestDraft {
  const zone = units.find((unit) => unit.name === name)?.zone;
  return { ...draft, unit: name, zone: zone ?? draft.zone };
}

/** What the house is asked to do; text trimmed, nothing said is null. */
export function ingestOptionsOf(draft: IngestDraft) {
  const said = (text: string): string | null => text.trim() || null;
  return {
    paths: [...draft.paths],
    source: draft.source,
    unit: said(draft.unit),
    zone: said(draft.zone),
    race: said(draft.race),
    location: said(draft.location),
    people: draft.people.map((name) => name.trim()).filter((name) => name !== ''),
    label: said(draft.label),
    proxies: draft.proxies,
  };
}

/** Races as they are told apart: by name, with the year where several share it or always when `2017` helps. */
export const raceName = (race: Pick<Vocabulary['races'][number], 'name' | 'year'>): string =>
  race.name.includes(String(race.year)) ? race.name : `${race.name} ${race.year}`;

/** The last part of a path, on any system. */
export function folderName(path: string): string {
  const parts = path.split(/[/\\]/).filter((part) => part !== '');
  return parts.at(-1) ?? path;
}

/** A zone as people read it: `America/Los Angeles`. */
export const zoneName = (zone: string): string => zone.replaceAll('_', ' ');

/** Zones worth offering first (those of the production's units and races, then this machine's), then all others. */
export function zonesToOffer(vocabulary: Pick<Vocabulary, 'units' | 'races'>, own: string, all: readonly string[]): readonly string[] {
  const known = [...vocabulary.units.map((unit) => unit.zone), ...vocabulary.races.map((race) => race.clockZone), own];
  return [...new Set([...known.filter((zone): zone is string => zone !== null && zone !== ''), 'UTC', ...all])];
}
