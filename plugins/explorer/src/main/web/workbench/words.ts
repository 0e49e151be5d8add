/** Amounts in few words. */

export function bytes(count: number): string {
  const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];
  let [value, unit] = [count, 0];
  while (value >= 1024 && unit < units.length - 1) {
    [value, unit] = [value / 1024, unit + 1];
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}

export function seconds(value: number): string {
  if (value < 10) {
    return `${value.toFixed(1)} s`;
  }
  if (value < 100) {
    return `${Math.round(value)} s`;
  }
  const minutes = Math.round(value / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

export function count(value: number): string {
  return Math.abs(value) < 10 && value !== Math.round(value)
    ? value.toFixed(1)
    : Math.round(value).toLocaleString('en');
}

export function day(instant: string): string {
  const when = new Date(instant);
  return Number.isNaN(when.getTime())
    ? instant
    : when.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}
