/** Tells whether the window is so narrow that one panel at a time is shown, over the stage; styles/devices.css has the same width. */
export function narrow(): boolean {
  return matchMedia('(max-width: 760px)').matches;
}
