/** A small square picture of a file. */

/** Pixels of its side: twice that of a ring, for fine screens. */
const SIDE = 68;

/** Draws it; undefined where the browser does not read the file, which the server may. */
export async function thumbnailOf(file: File): Promise<HTMLCanvasElement | undefined> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return undefined;
  }
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIDE;
  const context = canvas.getContext('2d');
  const side = Math.min(bitmap.width, bitmap.height);
  if (context) {
    // Few pixels are to be seen as such.
    context.imageSmoothingEnabled = side > SIDE;
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, (bitmap.width - side) / 2, (bitmap.height - side) / 2, side, side, 0, 0, SIDE, SIDE);
  }
  bitmap.close();
  return canvas;
}
