// A drawing as dots, in the browser: the drawing becomes an image, the image is painted on a canvas, the canvas becomes a file.
// Browsers differ in how large a canvas may be, and some paint nothing instead of saying so.
import { LIGHT } from './light';
import type { Written } from './write-svg';

/** A3 at 300 dots per inch, and what is tried where that is too large. */
export const A3_WIDTHS: readonly number[] = [4961, 3508, 2480];

export interface Painted {
  blob: Blob;
  width: number;
  height: number;
}

async function imageOf({ svg, width, height }: Written): Promise<HTMLImageElement> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

const toBlob = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));

/** Null where this browser does not take it. */
async function paint(image: HTMLImageElement, width: number, height: number): Promise<Painted | null> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.drawImage(image, 0, 0, width, height);
  // the ground is painted everywhere: a middle without colour means that nothing was
  const isPainted = context.getImageData(width >> 1, height >> 1, 1, 1).data[3] === 255;
  // along an edge half a dot may be left
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = LIGHT.ground;
  context.fillRect(0, 0, width, height);
  const blob = isPainted ? await toBlob(canvas) : null;
  canvas.width = canvas.height = 0; // some browsers keep its memory otherwise
  return blob && { blob, width, height };
}

/**
 * @param widths in dots, the wanted one first
 * @returns null where none of them could be painted
 */
export async function paintPng(written: Written, widths: readonly number[]): Promise<Painted | null> {
  const image = await imageOf(written);
  for (const width of widths) {
    const height = Math.round((width * written.height) / written.width);
    const painted = await paint(image, width, height).catch(() => null);
    if (painted) return painted;
  }
  return null;
}
