import { create } from 'zustand';

export type Profile = 'avid' | 'premiere' | 'resolve';
export type ReelLength = 8 | 32 | 129;

/** How the next export is made; kept while the window is open, whichever screen shows. Null rate: the one most clips have. */
export type ExportSettings = {
  readonly profile: Profile;
  readonly rate: string | null;
  readonly start: string;
  readonly handles: number;
  readonly reelLength: ReelLength;
  readonly out: string;
  readonly lossReport: boolean;
};

type ExportState = ExportSettings & { readonly set: (change: Partial<ExportSettings>) => void };

export const useExportSettings = create<ExportState>((set) => ({
  profile: 'premiere',
  rate: null,
  start: '01:00:00:00',
  handles: 0,
  reelLength: 8,
  out: '',
  lossReport: true,
  set,
}));
