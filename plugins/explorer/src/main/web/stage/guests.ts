/** Draws what lies over the marks and is none of them: round pictures with a ring of a colour that no mark has. */

import type { Guest } from '../scene/contract';
import { css, type Theme } from '../scene/renderer';

/** Radius of a guest's ring in CSS pixels. */
export const GUEST = 17;
const FONT = '600 12px system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif';
const LONGEST = 32;

export interface GuestAt {
  readonly guest: Guest;
  readonly x: number;
  readonly y: number;
}

export function drawGuests(context: CanvasRenderingContext2D, guests: readonly GuestAt[], theme: Theme): void {
  for (const { guest, x, y } of guests) {
    const radius = guest.picture === undefined ? GUEST / 2 : GUEST;
    context.save();
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = css(theme.background, 1);
    context.fill();
    if (guest.picture !== undefined) {
      context.clip();
      context.drawImage(guest.picture, x - radius, y - radius, 2 * radius, 2 * radius);
    }
    context.restore();
    ring(context, x, y, radius, guest, theme);
    if (guest.looked) name(context, guest.name, x, y + radius + 11, theme);
  }
}

function ring(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  { odd, looked }: Guest,
  theme: Theme,
): void {
  const width = looked ? 4.5 : 3;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.lineWidth = width + 2.5;
  context.strokeStyle = css(theme.background, 0.95);
  context.stroke();
  context.lineWidth = width;
  context.strokeStyle = css(theme.accent, 1);
  context.setLineDash(odd ? [5, 4] : []);
  context.stroke();
  context.setLineDash([]);
}

function name(context: CanvasRenderingContext2D, text: string, x: number, y: number, theme: Theme): void {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  context.font = FONT;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = css(theme.background, 0.9);
  context.strokeText(short, x, y);
  context.fillStyle = css(theme.text, 1);
  context.fillText(short, x, y);
}
