import {
  emptyBoardText,
  type ParsedScene,
  parseScene,
  type SceneProblem,
  type SceneText,
  writeScene,
} from '../canonical';
import {
  decodeUtf8,
  fromByteString,
  type PictureCodec,
  packScene,
  SCENE_MIME,
  toByteString,
  unpackScene,
} from './payload';
import { isPng, readPngText, withPngText } from './png';

/** Pictures that can hold the board they show. */
export type PictureFormat = 'svg' | 'png';

/** Why a file is no picture of a board we can edit. */
export type PictureProblem =
  | { readonly type: 'notAPicture' }
  /** A picture like any other: nothing but what one sees. */
  | { readonly type: 'noScene' }
  /** There is a scene, but it, or the picture around it, is cut off or changed. */
  | { readonly type: 'damaged'; readonly detail: string }
  | { readonly type: 'unusable'; readonly problem: SceneProblem };

/** The board a picture holds, or why there is none. */
export type ParsedPicture =
  | { readonly ok: true; readonly scene: SceneText }
  | { readonly ok: false; readonly problem: PictureProblem };

/** Reads the board out of a picture, whichever of the two formats its content has. An empty file is a new board. */
export function readPicture(bytes: Uint8Array, codec: PictureCodec): ParsedPicture {
  try {
    if (bytes.length === 0) return fromText(emptyBoardText());
    const packed = isPng(bytes) ? readPngText(bytes, SCENE_MIME) : readSvg(bytes, codec);
    if (packed === undefined) return { ok: false, problem: { type: 'noScene' } };
    return packed === 'notAPicture' ? { ok: false, problem: { type: packed } } : fromText(unpackScene(packed, codec));
  } catch (error) {
    return { ok: false, problem: { type: 'damaged', detail: error instanceof Error ? error.message : String(error) } };
  }
}

function fromText(text: string): ParsedPicture {
  const parsed: ParsedScene = parseScene(text);
  return parsed.ok ? parsed : { ok: false, problem: { type: 'unusable', problem: parsed.problem } };
}

const SVG_SCENE = /<!--\s*payload-start\s*-->\s*([A-Za-z0-9+/=\s]*?)\s*<!--\s*payload-end\s*-->/;

function readSvg(bytes: Uint8Array, codec: PictureCodec): string | 'notAPicture' | undefined {
  // Everything looked at is plain ASCII: no need to decode what surrounds it.
  const text = toByteString(bytes);
  if (!/<svg[\s>]/.test(text)) return 'notAPicture';
  if (!text.includes(`payload-type:${SCENE_MIME}`)) return undefined;
  const payload = SVG_SCENE.exec(text)?.[1];
  if (!payload) throw new Error('the scene has no end');
  const packed = codec.fromBase64(payload);
  // The first version holds UTF-8, all later ones a character a byte.
  return /payload-version:1\b/.test(text) || !text.includes('payload-version:')
    ? decodeUtf8(packed)
    : toByteString(packed);
}

/** Puts a board into a picture of it, for Excalidraw everywhere to open again. Throws when the picture is none. */
export function embedScene(
  picture: Uint8Array,
  format: PictureFormat,
  scene: SceneText,
  codec: PictureCodec,
): Uint8Array {
  const packed = packScene(writeScene(scene), codec);
  if (format === 'png') return withPngText(picture, SCENE_MIME, packed);
  const text = toByteString(picture);
  const metadata = /<metadata\s*\/>|<metadata>[\s\S]*?<\/metadata>/;
  if (!metadata.test(text)) throw new Error('the picture has no room for its scene');
  const payload = [
    `<!-- payload-type:${SCENE_MIME} -->`,
    '<!-- payload-version:2 -->',
    '<!-- payload-start -->',
    codec.toBase64(fromByteString(packed)),
    '<!-- payload-end -->',
  ].join('');
  return fromByteString(text.replace(metadata, () => `<metadata>${payload}</metadata>`));
}
