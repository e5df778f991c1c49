import type { DemoClip } from './clips.ts';
import type { Staging } from './scenes.ts';

/** The plates' files in the order of the staging's layers, a font where one is at hand, and whether text can be drawn. */
export type FilmMeans = { readonly plates: readonly string[]; readonly font: string | null; readonly drawsText: boolean };

/** ffmpeg's arguments, without the output's name, that film a clip from its painted plates. */
export function filmArguments(clip: DemoClip, staging: Staging, means: FilmMeans): readonly string[] {
  const shownRate = clip.look === 'tape' ? '60000/1001' : clip.rate;
  const plates = means.plates.flatMap((plate) => ['-f', 'image2', '-framerate', shownRate, '-i', `file:${plate}`]);
  const picture = [...layered(staging), ...looks(clip), ...(means.drawsText ? labels(clip, means.font) : [])];
  const hasSound = clip.flight === undefined && !['film', 'print'].includes(clip.look);
  const graph = [`${picture.join(',')},${finish(clip)}[v]`, ...(hasSound ? [sound(clip)] : [])].join(';');
  const frames = clip.look === 'print' ? '1' : String(Math.round(clip.seconds * numberOf(clip.rate)));
  return [
    ...['-nostdin', '-hide_banner', '-v', 'error', '-y'],
    ...plates,
    ...['-filter_complex', graph, '-map', '[v]', ...(hasSound ? ['-map', '[a]', '-shortest'] : []), '-frames:v', frames],
    ...coding(clip),
    ...(clip.timecode === null ? [] : ['-timecode', clip.timecode]),
    ...(clip.look === 'print' ? [] : ['-metadata', `creation_time=${new Date(clip.recorded).toISOString()}`]),
    ...(clip.path.endsWith('.MOV') ? ['-metadata:s:v:0', `reel_name=${clip.label}`] : []),
  ];
}

function layered({ layers, after }: Staging): readonly string[] {
  const looped = layers.map(({ turn }, i) => {
    const turned = turn === undefined ? '' : `,rotate=a='${turn}':ow=110:oh=110:c=none`;
    return `[${i}]format=yuva420p,loop=loop=-1:size=1${turned}[l${i}]`;
  });
  const laid = layers.slice(1).map(({ x, y }, i) => `[${i === 0 ? 'l0' : `s${i}`}][l${i + 1}]overlay=x='${x}':y='${y}'[s${i + 1}]`);
  const first = layers[0];
  // A ground plate larger than the frame is moved by cropping it.
  const scrolled = first !== undefined && first.y !== '0' ? `[l0]crop=960:540:0:'-1*(${first.y})'[c0]` : null;
  const chain = [...looped, ...(scrolled === null ? laid : [scrolled, ...laid.map((step) => step.replace('[l0]', '[c0]'))])];
  return [`${chain.join(';')};[s${layers.length - 1}]${after}`];
}

function looks(clip: DemoClip): readonly string[] {
  if (clip.look === 'film' || clip.look === 'print')
    return [
      "crop=720:540:'120+1.5*sin(17*t)':'0'",
      'colorchannelmixer=.39:.77:.19:0:.35:.69:.17:0:.27:.53:.13',
      'eq=contrast=1.12:brightness=0.02',
      'noise=alls=22:allf=t+u',
      'vignette=PI/4.4',
    ];
  if (clip.look === 'tape') return ['crop=720:540:120:0', 'scale=720:480', 'eq=saturation=1.35', 'noise=alls=14:allf=t'];
  return [];
}

/** Name, running timecode and running race mile, burnt in. */
function labels(clip: DemoClip, font: string | null): readonly string[] {
  const style = `${font === null ? '' : `fontfile='${font.replaceAll('\\', '/').replaceAll(':', '\\:')}':`}fontsize=22:fontcolor=white:box=1:boxcolor=black@0.45:boxborderw=7`;
  const text = (what: string, place: string) => `drawtext=${style}:${what}:${place}`;
  const drawn = [text(`text='${clip.label}'`, 'x=18:y=h-th-18')];
  if (clip.timecode !== null) {
    const rate = clip.look === 'tape' ? '30000/1001' : clip.rate;
    drawn.push(text(`timecode='${clip.timecode.replaceAll(':', '\\:')}':timecode_rate=${rate}`, 'x=w-tw-18:y=h-th-18'));
  }
  if (clip.mile !== null) {
    const mile = `${clip.mile}+t*0.011`;
    drawn.push(text(`text='RM %{eif\\:floor(${mile})\\:d}.%{eif\\:mod((${mile})*100\\,100)\\:d\\:2}'`, 'x=w-tw-18:y=18'));
  }
  return drawn;
}

const finish = (clip: DemoClip): string => {
  if (clip.look === 'tape') return 'interlace=scan=bff,format=yuv411p,setdar=4/3';
  return clip.look === 'prores' ? 'format=yuv422p10le' : clip.look === 'print' ? 'format=yuvj420p' : 'format=yuv420p';
};

const sound = (clip: DemoClip): string =>
  `anoisesrc=c=brown:a=0.35:r=48000:seed=${clip.scene.seed}:d=${clip.seconds},tremolo=f=${clip.scene.kind === 'chase' ? 17 : 3}:d=0.6,pan=stereo|c0=c0|c1=c0[a]`;

function coding(clip: DemoClip): readonly string[] {
  if (clip.look === 'print') return ['-c:v', 'mjpeg', '-q:v', '3', '-update', '1'];
  if (clip.look === 'prores') return ['-c:v', 'prores_ks', '-profile:v', '1', '-c:a', 'pcm_s16le'];
  if (clip.look === 'tape') return ['-c:v', 'dvvideo', '-flags', '+ilme+ildct', '-field_order', 'bb', '-c:a', 'pcm_s16le', '-ar', '48000'];
  return ['-c:v', 'libx264', '-preset', 'superfast', '-crf', '24', '-g', '24', '-c:a', 'aac', '-b:a', '96k'];
}

function numberOf(rate: string): number {
  const [num = 25, den = 1] = rate.split('/').map(Number);
  return num / den;
}
