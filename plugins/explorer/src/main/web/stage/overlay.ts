/**
 * What lies over the marks and changes without them: labels, rings about marks, the outline of a selection. It has a canvas of
 * its own, so that a pointer over 70,000 pictures redraws none of them.
 */

import type { Contour, Label, Pair, Tool } from '../scene/contract';
import { css, type Theme } from '../scene/renderer';

export interface Ring {
  readonly x: number;
  readonly y: number;
  /** Half the side of a square, or a radius. */
  readonly reach: number;
  readonly round: boolean;
}

/** A label and where it is, in CSS pixels. */
export interface Placed {
  readonly label: Label;
  readonly x: number;
  readonly y: number;
}

/** Radius of the brush in CSS pixels. */
export const BRUSH = 22;
const FONT = 'system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif';
/** Most signs of a label. */
const LONGEST = 32;

export function drawRings(context: CanvasRenderingContext2D, rings: readonly Ring[], theme: Theme): void {
  for (const { x, y, reach, round } of rings) {
    context.beginPath();
    if (round) context.arc(x, y, reach + 3, 0, 2 * Math.PI);
    else context.roundRect(x - reach - 3, y - reach - 3, 2 * reach + 6, 2 * reach + 6, Math.min(5, reach));
    context.lineWidth = 4.5;
    context.strokeStyle = css(theme.background, 0.9);
    context.stroke();
    context.lineWidth = 2;
    context.strokeStyle = css(theme.text, 1);
    context.stroke();
  }
}

export function drawOutline(context: CanvasRenderingContext2D, tool: Tool, path: readonly Pair[], theme: Theme): void {
  if (path.length < 2) return;
  context.beginPath();
  path.forEach(([x, y]) => context.lineTo(x, y));
  if (tool === 'brush') {
    context.lineWidth = 2 * BRUSH;
    context.lineCap = context.lineJoin = 'round';
    context.strokeStyle = css(theme.text, 0.16);
    context.stroke();
    return;
  }
  context.closePath();
  context.fillStyle = css(theme.text, 0.08);
  context.fill();
  context.lineWidth = 3.5;
  context.strokeStyle = css(theme.background, 0.8);
  context.stroke();
  context.lineWidth = 1.5;
  context.setLineDash([6, 4]);
  context.strokeStyle = css(theme.text, 0.9);
  context.stroke();
  context.setLineDash([]);
}

/** The lines of contours as paths in their own unit, made once: following them anew for each frame takes long. */
export function pathsOf(contours: readonly Contour[]): Path2D[] {
  return contours.map(({ lines }) => {
    const path = new Path2D();
    for (const line of lines)
      for (let at = 0; at < line.length; at += 2)
        if (at === 0) path.moveTo(line[0]!, line[1]!);
        else path.lineTo(line[at]!, line[at + 1]!);
    return path;
  });
}

/** Draws them where the view has them: the outermost is the faintest. */
export function drawContours(
  context: CanvasRenderingContext2D,
  paths: readonly Path2D[],
  scale: number,
  [left, top]: Pair,
  theme: Theme,
): void {
  context.save();
  context.transform(scale, 0, 0, -scale, left, top);
  context.lineJoin = 'round';
  paths.forEach((path, place) => {
    context.lineWidth = 3 / scale;
    context.strokeStyle = css(theme.background, 0.7);
    context.stroke(path);
    context.lineWidth = 1.3 / scale;
    context.strokeStyle = css(theme.text, 0.5 + (0.5 * (place + 1)) / paths.length);
    context.stroke(path);
  });
  context.restore();
}

/** Draws as many labels as have room, those of more weight first. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly Placed[],
  width: number,
  height: number,
  theme: Theme,
): void {
  const seen = labels.filter(({ x, y }) => x > -60 && y > -12 && x < width + 60 && y < height + 12);
  seen.sort((a, b) => b.label.weight - a.label.weight);
  const greatest = seen[0]?.label.weight ?? 1;
  const taken: (readonly [number, number, number, number])[] = [];
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const { label, x, y } of seen) {
    if (taken.some((each) => x > each[0] && x < each[2] && y > each[1] && y < each[3])) continue;
    const size = Math.round(12 + 4 * Math.sqrt(Math.max(0, label.weight / greatest)));
    context.font = `600 ${size}px ${FONT}`;
    const text = label.text.length > LONGEST ? `${label.text.slice(0, LONGEST - 1)}…` : label.text;
    const half = context.measureText(text).width / 2;
    const box = [x - half - 5, y - size * 0.75, x + half + 5, y + size * 0.75] as const;
    if (taken.some((each) => box[0] < each[2] && box[2] > each[0] && box[1] < each[3] && box[3] > each[1])) continue;
    taken.push(box);
    context.lineWidth = 4;
    context.strokeStyle = css(theme.background, 0.85);
    context.strokeText(text, x, y);
    context.fillStyle = css(theme.text, 1);
    context.fillText(text, x, y);
  }
}
